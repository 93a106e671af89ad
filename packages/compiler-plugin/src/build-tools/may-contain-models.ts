/** The names that a file uses which declares models, or asks for a schema. */
export const MODEL_NAMES: RegExp = /\b(?:pyfunc|schemaOf)\b/;

/** Whether a text may declare models; so cheap that it is asked for every file. */
export function mayContainModels(text: string): boolean {
  return MODEL_NAMES.test(text);
}
