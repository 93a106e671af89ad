import { isTensor, type Tensor } from "../frame/tensor.ts";
import { ColSpec } from "../signature/col-spec.ts";
import type { TensorSpec } from "../signature/tensor-spec.ts";
import { Evidence } from "./evidence.ts";
import { evidenceType } from "./evidence-type.ts";
import { inferTensor } from "./infer-tensor.ts";
import { observe } from "./observe.ts";
import { Seen } from "./seen.ts";

const MISSING = Seen.null | Seen.nan;

/**
 * Infers the columns of one plain object: a named tensor for each property where all are tensors, otherwise a column for each.
 *
 * @param dictionary The object; properties that are undefined count as absent.
 * @returns Columns, optional where the value is null or NaN, or a list that has one; or tensors.
 * @throws {TsfuncError} TF3101 to TF3103, TF3025, as {@link evidenceType}; TF3106 for a tensor without dimensions.
 * @see MLflow infer_signature
 */
export function inferDictionary(dictionary: Readonly<Record<string, unknown>>): ColSpec[] | TensorSpec[] {
  const entries = Object.entries(dictionary).filter(([, value]) => value !== undefined);
  return isAllTensors(entries)
    ? entries.map(([name, { type, dims }]) => inferTensor(type, dims, name))
    : entries.map(([name, value]) => inferColumn(name, value));
}

function isAllTensors(entries: readonly [string, unknown][]): entries is [string, Tensor][] {
  return entries.length > 0 && entries.every(([, value]) => isTensor(value));
}

function inferColumn(name: string, value: unknown): ColSpec {
  const evidence = new Evidence();
  observe(value, evidence, 1);
  const { seen } = Array.isArray(value) ? evidence.items : evidence;
  return new ColSpec(evidenceType(evidence, name), name, { required: (seen & MISSING) === 0 });
}
