import { kindOf } from "@tsfunc/runtime/errors";
import { frameOf, frameRecords, isTypedArray } from "@tsfunc/runtime/frame";

/**
 * The predictions of a batch, one for each row.
 *
 * @param result What the model has returned.
 * @param count How many rows it was given.
 * @throws {Error} When they are not as many.
 */
export function predictionsOf(result: unknown, count: number): readonly unknown[] {
  const list = listOf(result);
  if (list?.length === count) return list;
  const received = list === undefined ? kindOf(result) : `${list.length}`;
  throw new Error(`Expected a prediction for each of ${count} rows, received ${received}.`);
}

function listOf(result: unknown): readonly unknown[] | undefined {
  if (Array.isArray(result)) return result;
  if (isTypedArray(result)) return Array.from<unknown>(result);
  const frame = typeof result === "object" && result !== null ? frameOf(result) : undefined;
  return frame === undefined ? undefined : frameRecords(frame);
}
