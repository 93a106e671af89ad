import type { TensorDType } from "../signature/tensor-dtype.ts";
import type { Tensor } from "./tensor.ts";

/**
 * The NumPy dtype of a tensor.
 *
 * @param tensor The tensor, of which only the type is looked at.
 * @returns Its type, but `str` for `string`.
 * @see MLflow TensorSpec
 */
export function tensorDType({ type }: Pick<Tensor, "type">): TensorDType {
  return type === "string" ? "str" : type;
}
