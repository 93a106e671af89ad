import { FAIL } from "./fail.ts";

/**
 * Converts to `long`, an integer that a number holds exactly.
 *
 * @param value Anything that is not a safe integer; for one, itself is returned.
 * @returns The number that a bigint in the safe range equals, or FAIL.
 */
export function toLong(value: unknown): number | typeof FAIL {
  const number = typeof value === "bigint" ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : FAIL;
}
