import { type Frame, frameOf, frameRecords } from "@tsfunc/runtime/frame";
import type { Model } from "@tsfunc/runtime/model";

/**
 * Makes records of a frame for a loaded model whose elements are records of one type, such as `Record<string, string>[]`. Elsewhere such a
 * frame is taken for a column of records, because nothing tells the two apart; what Spark passes to a loaded model are rows.
 *
 * @param modelInput What was passed.
 * @param model The model.
 * @returns A record for each row; `modelInput` itself where it is no such frame, or the model no such model.
 * @see MLflow type hints, pandas DataFrame
 */
export function rowsAsRecords(modelInput: unknown, model: Model): unknown {
  const input = model.descriptor()?.input;
  if (input?.kind !== "array" || input.items.kind !== "record") return modelInput;
  const frame = Array.isArray(modelInput) ? undefined : frameOf(modelInput);
  return frame === undefined || holdsRecords(frame) ? modelInput : frameRecords(frame);
}

/** A single column that holds whole elements. */
function holdsRecords({ columns }: Frame): boolean {
  const [only, ...others] = columns;
  if (only === undefined || others.length > 0) return false;
  const first = only.length === 0 ? null : only.get(0);
  return only.name === "0" || (typeof first === "object" && first !== null);
}
