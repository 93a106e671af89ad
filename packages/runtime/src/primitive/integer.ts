import { FAIL } from "./fail.ts";

/**
 * Converts to `integer`, an int32.
 *
 * @param value Anything that is not an int32; for one, itself is returned.
 * @returns The number that a bigint in the range equals, or FAIL.
 */
export function toInteger(value: unknown): number | typeof FAIL {
  const number = typeof value === "bigint" ? Number(value) : value;
  return typeof number === "number" && (number | 0) === number ? number : FAIL;
}
