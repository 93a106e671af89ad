/**
 * What a model is called with when it is saved.
 *
 * @see MLflow input_example
 */
export interface InputExample {
  /** The model input: an array, a record, a value, a frame, a tensor. */
  readonly modelInput: unknown;
  /** The params, where `predict` takes some. */
  readonly params?: Readonly<Record<string, unknown>>;
}
