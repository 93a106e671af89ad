import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { TensorType } from "../frame/tensor.ts";
import { tensorDType } from "../frame/tensor-dtype.ts";
import { TensorSpec } from "../signature/tensor-spec.ts";

/**
 * Infers the spec of a tensor.
 *
 * @param type What its elements are.
 * @param dims The length of each dimension.
 * @param name Its name, if it has one.
 * @returns The spec, whose first dimension is free.
 * @throws {TsfuncError} TF3106 when it has no dimensions.
 * @see MLflow TensorSpec
 */
export function inferTensor(type: TensorType, dims: readonly number[], name?: string): TensorSpec {
  if (dims.length === 0) throw new TsfuncError("TF3106", { dtype: type });
  return new TensorSpec(tensorDType({ type }), [-1, ...dims.slice(1)], name);
}
