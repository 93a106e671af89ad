import type { EnforceOptions } from "../enforce/enforce-options.ts";
import { enforceSchema } from "../enforce/enforce-schema.ts";
import { frameOf } from "../frame/frame-of.ts";
import { recordsFrame } from "../frame/records-frame.ts";
import { isRecord } from "../primitive/is-record.ts";
import type { InputForm } from "../pyfunc/input-form.ts";
import type { Schema } from "../signature/schema.ts";
import { rowsOf } from "./rows-of.ts";

/** Settings of {@link receivedInput}. */
export interface ReceivedOptions extends EnforceOptions {
  /** `columns` for a frame; records, or the values of a single column without a name, when left out. */
  readonly form?: InputForm;
}

/**
 * Enforces the inputs of a signature, and gives the data the one form in which a model without types of its own receives them.
 *
 * @param data The model input, in any form that `enforceSchema` takes; it is not changed.
 * @param inputs The inputs of the signature of the model.
 * @param options Settings.
 * @returns Under columns an array of records, or of values where there is a single column without a name; a frame when asked. Tensors as
 * they are.
 * @throws {TsfuncError} TF2113 when the data cannot have columns.
 * @throws {ValidationError} TF2110 when the data do not fit.
 * @see MLflow PyFuncModel.predict
 */
export function receivedInput(data: unknown, inputs: Schema, { form, ...options }: ReceivedOptions = {}): unknown {
  const enforced = enforceSchema(data, inputs, options);
  if (inputs.isTensorSpec()) return enforced;
  if (form !== "columns") return rowsOf(enforced, inputs);
  return frameOf(enforced) ?? recordsFrame(rowsOf(enforced, inputs).map((row) => (isRecord(row) ? row : { 0: row })));
}
