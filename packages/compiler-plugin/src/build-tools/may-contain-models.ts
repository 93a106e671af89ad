/** The names that a file uses which declares models, or asks for a schema. */
const MODEL_NAMES = /\b(?:pyfunc|schemaOf)\b/;

/** What a subclass of a model replaces; where `predict` is called (`model.predict(…)`), it stands behind a dot. */
const PREDICT_MEMBER = /(?<![.\w$])predict\s*[(<=:?!]/;

/**
 * One of these names is in every text that {@link mayContainModels} lets pass. Build tools look for them on their own, so that most files never
 * reach the plugin.
 */
export const GATE: RegExp = /\b(?:pyfunc|schemaOf|predict)\b/;

/** Whether a text names what makes models, or asks for schemas. */
export function namesModels(text: string): boolean {
  return MODEL_NAMES.test(text);
}

/**
 * Whether a text may declare models, or a subclass that overrides the `predict` of a model of another file; so cheap that it is asked for every
 * file: one search, and further ones only where the text has the word `predict`.
 */
export function mayContainModels(text: string): boolean {
  return GATE.test(text) && (namesModels(text) || mayOverridePredict(text));
}

function mayOverridePredict(text: string): boolean {
  return text.includes("extends") && PREDICT_MEMBER.test(text);
}
