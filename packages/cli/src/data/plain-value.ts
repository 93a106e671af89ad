/**
 * A value of a binary file as JSON would have it: integers are numbers, and bigints only where no number holds them.
 *
 * @param value The value.
 */
export function plainValue(value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (value === undefined) return null;
  return Array.isArray(value) ? value.map(plainValue) : value;
}
