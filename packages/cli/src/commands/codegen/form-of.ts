import type { ModelInfo } from "@tsfunc/mlflow";
import type { ColSpec, TensorSpec } from "@tsfunc/runtime/signature";

/**
 * How the input of a model goes into a request, as an expression of the generated file: models with types and tensors take `inputs`, others
 * a frame.
 *
 * @param info What the model says of itself.
 */
export function formOf({ signature, isSignatureFromTypeHint, typeHintFromExample }: ModelInfo): string {
  const inputs: readonly (ColSpec | TensorSpec)[] = signature?.inputs?.inputs ?? [];
  const [first] = inputs;
  const takesInputs = isSignatureFromTypeHint || typeHintFromExample || first === undefined || first.kind === "tensor";
  if (takesInputs) return '{ kind: "inputs" }';
  if (first.name === null) return `{ kind: "rows", isSingle: ${inputs.length === 1} }`;
  return `{ kind: "split", columns: ${JSON.stringify(inputs.map(({ name }) => name))} }`;
}
