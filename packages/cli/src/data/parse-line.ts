import { mayHoldLongInteger, readJson } from "@tsfunc/runtime/json";

/**
 * Parses JSON text; integers that a number cannot hold become bigints.
 *
 * @param text The text.
 * @throws {SyntaxError | TsfuncError} When it is no JSON.
 */
export function parseLine(text: string): unknown {
  return mayHoldLongInteger(text) ? readJson(text) : JSON.parse(text);
}
