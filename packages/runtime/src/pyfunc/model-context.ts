/**
 * What a model is given beside its input, when `predict` takes it as its first argument.
 *
 * @see MLflow PythonModelContext
 */
export interface ModelContext {
  /** Local paths of the artifacts that the model was saved with, by name. */
  readonly artifacts: Readonly<Record<string, string>>;
  /** The configuration that the model was saved or loaded with. */
  readonly modelConfig: Readonly<Record<string, unknown>>;
}
