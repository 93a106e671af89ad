/**
 * A value as it stands in a param or a tag.
 *
 * @param value The value.
 * @returns Text as it is, dates in ISO 8601, lists and objects as JSON, others as JavaScript writes them.
 */
export function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object" && value !== null) return JSON.stringify(value) ?? String(value);
  return String(value);
}

/**
 * Values as they stand in params or tags.
 *
 * @param values The values by name; undefined ones are left out.
 * @returns Their texts by name.
 */
export function textsOf(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([key, value]) => [key, textOf(value)]));
}
