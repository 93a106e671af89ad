import { type ReceivedOptions, receivedInput } from "@tsfunc/runtime/example";
import type { ModelSignature } from "@tsfunc/runtime/signature";

/** What the MLmodel file says of the input of a model. */
export interface InputRules {
  readonly signature: ModelSignature | null;
  /** Whether the signature follows from the types of `predict`, which then validate. */
  readonly isFromTypes: boolean;
}

/**
 * What `predict` receives: the data as they are where types validate them or where there is no signature, else what the enforcement of the
 * signature makes of them.
 *
 * @param data The model input; it is not changed.
 * @param rules What the MLmodel file says.
 * @param options Settings of the enforcement.
 * @returns The data in the form in which the model receives them.
 * @throws {ValidationError} TF2110 when they do not fit the signature.
 * @see MLflow PyFuncModel.predict
 */
export function receivedData(data: unknown, { signature, isFromTypes }: InputRules, options: ReceivedOptions): unknown {
  if (isFromTypes || !signature?.inputs) return data;
  return receivedInput(data, signature.inputs, options);
}
