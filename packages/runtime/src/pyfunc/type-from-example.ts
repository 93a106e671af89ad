/**
 * The model input of a model that takes its types from an input example: annotate `predict(modelInput: TypeFromExample)`, and what it
 * receives has the form of the example that the model was saved with, an array of values or of records, or a frame.
 *
 * To the checker it may be anything.
 *
 * @see MLflow TypeFromExample
 */
export type TypeFromExample = NonNullable<unknown> | null | undefined;
