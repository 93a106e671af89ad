import type { TensorSpec } from "../../signature/tensor-spec.ts";
import type { EnforceOptions } from "../enforce-options.ts";
import { enforceNamedTensors } from "./enforce-named-tensors.ts";
import { enforceTensor } from "./enforce-tensor.ts";

/**
 * Enforces tensors.
 *
 * @param data A tensor, a CSR matrix, an object of tensors by name, or a frame, from which tensors are made; it is not changed.
 * @param specs What the signature declares.
 * @param options Settings.
 * @returns The same tensor or object when it is what the signature says; an object without undeclared tensors; of a frame, new tensors.
 * @throws {ValidationError} TF2110 when a tensor is missing, or has another shape or dtype.
 * @see MLflow tensor-based signatures
 */
export function enforceTensors(data: unknown, specs: readonly TensorSpec[], options: EnforceOptions): unknown {
  const [spec] = specs;
  return spec?.name === null ? enforceTensor(data, spec, options) : enforceNamedTensors(data, specs, options);
}
