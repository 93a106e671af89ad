import { TsfuncError } from "../errors/tsfunc-error.ts";
import { JsonReader } from "./json-reader.ts";
import type { JsonData } from "./plain-json.ts";

/**
 * Reads JSON text as Python writes it: integers beyond 2^53 become bigints, and `NaN`, `Infinity` and `-Infinity` are numbers.
 *
 * @param text The text.
 * @returns Plain values; a key `__proto__` is a property like any other, of a repeated key the last counts.
 * @throws {TsfuncError} TF3030 when it is not JSON or nested too deep.
 * @see Python json.loads
 */
export function readJson(text: string): JsonData {
  try {
    return new JsonReader(text).read();
  } catch (cause) {
    throw new TsfuncError("TF3030", { problem: cause instanceof Error ? cause.message : String(cause) }, { cause });
  }
}
