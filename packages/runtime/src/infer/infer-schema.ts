import { isCsrMatrix } from "../frame/csr-matrix.ts";
import { frameOf } from "../frame/frame-of.ts";
import { isTensor } from "../frame/tensor.ts";
import { isBytes, isTypedArray, typedArrayDType } from "../frame/typed-array.ts";
import { isRecord } from "../primitive/is-record.ts";
import { ColSpec } from "../signature/col-spec.ts";
import { Schema } from "../signature/schema.ts";
import type { TensorSpec } from "../signature/tensor-spec.ts";
import { Evidence } from "./evidence.ts";
import { evidenceType } from "./evidence-type.ts";
import { hintAtIntegers } from "./hint-at-integers.ts";
import { inferDictionary } from "./infer-dictionary.ts";
import { inferFrame } from "./infer-frame.ts";
import { inferList } from "./infer-list.ts";
import type { InferOptions } from "./infer-options.ts";
import { inferTensor } from "./infer-tensor.ts";
import { observe } from "./observe.ts";

/**
 * Infers the schema of data.
 *
 * @param data Records, one record, a list, a value; a frame, an Arrow table, a data frame of nodejs-polars, typed arrays by name; a tensor,
 * tensors by name, a CSR matrix. They are not changed.
 * @param options `onWarning` takes the warnings: TF3120 where there are integer columns.
 * @returns The schema: tensors for tensors, columns for everything else.
 * @throws {TsfuncError} TF3101 to TF3106 when values are of several types or of one that MLflow does not have; TF3003 for data without any
 * columns.
 * @see MLflow infer_signature
 */
export function inferSchema(data: unknown, options: InferOptions = {}): Schema {
  const schema = new Schema(inferInputs(data));
  hintAtIntegers(schema, options.onWarning);
  return schema;
}

function inferInputs(data: unknown): ColSpec[] | TensorSpec[] {
  if (Array.isArray(data)) return inferList(data);
  const tensor = tensorParts(data);
  if (tensor !== undefined) return [inferTensor(...tensor)];
  const frame = frameOf(data);
  if (frame !== undefined) return inferFrame(frame);
  return isRecord(data) ? inferDictionary(data) : [inferValue(data)];
}

/** A typed array is a tensor of one dimension, unless it is bytes. */
function tensorParts(data: unknown): Parameters<typeof inferTensor> | undefined {
  if (isTensor(data)) return [data.type, data.dims];
  if (isCsrMatrix(data)) return [typedArrayDType(data.data), data.shape];
  return isTypedArray(data) && !isBytes(data) ? [typedArrayDType(data), [data.length]] : undefined;
}

function inferValue(value: unknown): ColSpec {
  const evidence = new Evidence();
  observe(value, evidence, 0);
  return new ColSpec(evidenceType(evidence, "data"));
}
