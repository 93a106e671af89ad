/** By this and not by its class an example is recognised, so that two copies of this package understand each other. */
const KIND = "tsfunc-example";

/** An input example that has params. */
export interface ExampleWithParams {
  readonly kind: typeof KIND;
  /** The model input. */
  readonly data: unknown;
  /** A value for each param. */
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Makes an input example of a model input and params.
 *
 * @param data The model input.
 * @param params A value for each param.
 * @returns What `inputExample` takes.
 * @see MLflow input_example
 */
export function withParams(data: unknown, params: Readonly<Record<string, unknown>>): ExampleWithParams {
  return { kind: KIND, data, params };
}

/**
 * Whether an input example has params.
 *
 * @param example What was passed as `inputExample`.
 */
export function hasParams(example: unknown): example is ExampleWithParams {
  return typeof example === "object" && example !== null && "kind" in example && example.kind === KIND;
}
