/** What describes an experiment, a run, a model or a version, in its folder. */
export const META_FILE = "meta.yaml";

/** The folder of deleted experiments. */
export const TRASH_FOLDER = ".trash";

/** Logged models in the folder of an experiment; registered models in the root. */
export const MODELS_FOLDER = "models";

/** A file for each tag. */
export const TAGS_FOLDER = "tags";

/** A file for each param. */
export const PARAMS_FOLDER = "params";

/** A file for each metric, a line for each of its values. */
export const METRICS_FOLDER = "metrics";

/** The files of a run or a model. */
export const ARTIFACTS_FOLDER = "artifacts";

/** A folder for each model that a run has made. */
export const OUTPUTS_FOLDER = "outputs";

/** A file for each alias of a registered model. */
export const ALIASES_FOLDER = "aliases";

/**
 * Locks, and what is not whole yet. It is inside of the store, because only there a rename is sure to stay on one file system, and MLflow
 * takes every folder in the root for an experiment, but for those whose names end with `.trash`.
 */
export const WORK_FOLDER = ".tsfunc.trash";

/** The id of the experiment that is always there. */
export const DEFAULT_EXPERIMENT_ID = "0";
