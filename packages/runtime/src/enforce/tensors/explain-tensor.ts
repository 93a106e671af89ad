import type { TensorSpec } from "../../signature/tensor-spec.ts";
import type { Finding, Findings } from "../findings.ts";
import { dtypeOf, shapeOf, type TensorLike } from "./tensor-like.ts";

/**
 * Whether a tensor has the shape and the dtype that are declared. Nothing is converted.
 *
 * @param value The tensor.
 * @param spec What the signature declares: -1 is any length, and a list of objects is anything.
 * @returns Whether rank, each dimension and dtype fit.
 * @see MLflow TensorSpec
 */
export function fitsTensor(value: TensorLike, spec: TensorSpec): boolean {
  return isAnything(spec) || (hasShape(value, spec) && dtypeOf(value) === spec.dtype);
}

/**
 * Says why a tensor does not fit.
 *
 * @param value The tensor.
 * @param spec What the signature declares.
 * @param findings Takes an issue for the shape and one for the dtype.
 */
export function explainTensor(value: TensorLike, spec: TensorSpec, findings: Findings): void {
  if (!hasShape(value, spec)) findings.add(shapeFinding(value, spec));
  const dtype = dtypeOf(value);
  if (dtype === spec.dtype) return;
  const message = `Expected the dtype ${spec.dtype}, received ${dtype}. Tensors are not converted: make one of the declared dtype.`;
  findings.add({ code: "invalid_dtype", expected: spec.dtype, received: dtype, input: value, message });
}

function isAnything({ dtype, shape }: TensorSpec): boolean {
  return dtype === "object" && shape.length === 1 && shape[0] === -1;
}

function hasShape(value: TensorLike, { shape }: TensorSpec): boolean {
  const actual = shapeOf(value);
  return actual.length === shape.length && shape.every((length, at) => length === -1 || length === actual[at]);
}

function shapeFinding(value: TensorLike, { shape }: TensorSpec): Finding {
  const [expected, received] = [shapeText(shape), shapeText(shapeOf(value))];
  const message = `Expected the shape ${expected}, received ${received}. Reshape the tensor; -1 stands for any length.`;
  return { code: "invalid_shape", expected, received, input: value, message };
}

/**
 * Shows a shape.
 *
 * @param shape The length of each dimension.
 * @returns Such as `[-1, 3]`.
 */
export function shapeText(shape: readonly number[]): string {
  return `[${shape.join(", ")}]`;
}
