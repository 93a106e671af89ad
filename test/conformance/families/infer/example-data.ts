import type { Tensor, TensorType } from "@tsfunc/runtime/frame";
import { ModelInstance, NdArray } from "../../harness/containers.ts";
import { javascriptData } from "../enforce/javascript-data.ts";

/**
 * Puts what JavaScript has in the place of what Python has.
 *
 * @param data Decoded data.
 * @returns The same with tensors for arrays, frames, CSR matrices, and instances of a class that was made for them.
 */
export function exampleData(data: unknown): unknown {
  if (data instanceof NdArray) return tensorOf(data);
  if (data instanceof ModelInstance) return instanceOf(data);
  if (Array.isArray(data)) return data.map(exampleData);
  if (typeof data !== "object" || data === null || Object.getPrototypeOf(data) !== Object.prototype) {
    return javascriptData(data);
  }
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, exampleData(value)]));
}

/** One dimension more makes sure of a tensor whatever the dtype. */
function tensorOf({ dtype, shape, values }: NdArray): Tensor {
  const stored = javascriptData(new NdArray(dtype, [1, values.length], values)) as Tensor;
  return { type: dtype === "str" ? "string" : (dtype as TensorType), data: stored.data, dims: shape };
}

function instanceOf({ className, fields }: ModelInstance): object {
  const { [className]: Model } = { [className]: class {} };
  return Object.assign(Model ? new Model() : {}, fields);
}
