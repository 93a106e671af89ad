import { FAIL } from "./fail.ts";

/**
 * Converts to `number` or `float`.
 *
 * @param value Anything that is not a number; for a number, itself is returned.
 * @param json Whether the value comes from JSON, where digits beyond what a number holds are rounded, as `JSON.parse` does.
 * @returns The number that a bigint equals, or FAIL.
 */
export function toNumber(value: unknown, json: boolean): number | typeof FAIL {
  if (typeof value === "number") {
    return value;
  }
  if (typeof value !== "bigint") {
    return FAIL;
  }
  const number = Number(value);
  return json || (Number.isFinite(number) && BigInt(number) === value) ? number : FAIL;
}
