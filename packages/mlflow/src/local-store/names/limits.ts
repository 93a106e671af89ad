/** How many characters the value of a param may have. */
export const PARAM_VALUE = 6_000;

/** How many characters the value of a tag of a run may have. */
export const RUN_TAG_VALUE = 8_000;

/** How many characters the value of a tag of an experiment may have. */
export const EXPERIMENT_TAG_VALUE = 20_000;

/** How many characters the value of a tag in the registry may have. */
export const REGISTRY_TAG_VALUE = 100_000;
