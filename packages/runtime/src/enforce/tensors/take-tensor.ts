import { kindOf } from "../../errors/kind-of.ts";
import { isTsfuncError } from "../../errors/tsfunc-error.ts";
import { isCsrMatrix } from "../../frame/csr-matrix.ts";
import { type NestedDType, tensorOf } from "../../frame/tensor-of.ts";
import type { TensorSpec } from "../../signature/tensor-spec.ts";
import type { Finding } from "../findings.ts";
import { isTensorLike, type TensorLike } from "./tensor-like.ts";

/**
 * Takes a value for a tensor.
 *
 * @param value A tensor or a typed array; a CSR matrix where the tensor has no name; nested lists where the source is JSON.
 * @param spec What the signature declares.
 * @param json Whether the value comes from JSON.
 * @returns The value itself, the tensor that the lists say, or why it is none.
 */
export function takeTensor(value: unknown, spec: TensorSpec, json: boolean): TensorLike | Finding {
  if (isTensorLike(value) && !(isCsrMatrix(value) && spec.name !== null)) return value;
  return json && Array.isArray(value) ? takeLists(value, spec) : notATensor(value, spec);
}

function takeLists(lists: readonly unknown[], spec: TensorSpec): TensorLike | Finding {
  if (lists.length === 0 && spec.shape.length > 1) return notATensor(lists, spec);
  const dtype = spec.dtype === "str" ? "string" : spec.dtype;
  try {
    return tensorOf(dtype.startsWith("float") ? withoutNulls(lists) : lists, dtype as NestedDType);
  } catch (error) {
    if (!isTsfuncError(error)) throw error;
    const message = `Expected nested lists of ${spec.dtype}, all lists beside each other of one length. Check lengths and values.`;
    return {
      code: error.code === "TF3111" ? "invalid_shape" : "invalid_type",
      expected: spec.dtype,
      input: lists,
      message,
    };
  }
}

/** JSON has no NaN, and MLflow writes null for it. */
function withoutNulls(lists: readonly unknown[]): readonly unknown[] {
  return lists.map((item) => (Array.isArray(item) ? withoutNulls(item) : (item ?? Number.NaN)));
}

function notATensor(input: unknown, { name, dtype }: TensorSpec): Finding {
  const advice = name === null ? "Pass a Tensor." : "Pass an object with a Tensor under each name.";
  const message = `Expected a tensor of ${dtype}, received ${kindOf(input)}. ${advice}`;
  return { code: "not_a_tensor", expected: "tensor", input, message };
}
