/**
 * What JSON text leaves of a value: bigints become numbers, Maps objects; what JSON cannot say becomes null or is left out.
 *
 * @param value Anything.
 * @returns A value as parsed from JSON text; undefined where nothing is left.
 */
export function jsonValue(value: unknown): unknown {
  const text = JSON.stringify(value, (_, inner: unknown) => inJson(inner));
  return text === undefined ? undefined : JSON.parse(text);
}

/** What JSON has in the place of a bigint or a Map; anything else as it is. */
export function inJson(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  return value instanceof Map ? Object.fromEntries(value) : value;
}
