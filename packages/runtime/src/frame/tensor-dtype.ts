import type { TensorDType } from "../signature/tensor-dtype.ts";
import type { Tensor } from "./tensor.ts";

/**
 * The NumPy dtype of a tensor.
 *
 * @param tensor The tensor.
 * @returns Its type, but `str` for `string`.
 * @see MLflow TensorSpec
 */
export function tensorDType({ type }: Tensor): TensorDType {
  return type === "string" ? "str" : type;
}
