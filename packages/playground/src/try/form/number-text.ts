const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * Reads what someone has typed into a field for a number.
 *
 * @param text The text.
 * @returns A number, or a bigint where a number would lose digits; undefined for nothing; the text itself where it is no number, so that
 * validation speaks of it.
 */
export function numberIn(text: string): number | bigint | string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  if (!JSON_NUMBER.test(trimmed)) return text;
  const value = Number(trimmed);
  return /^-?\d+$/.test(trimmed) && !Number.isSafeInteger(value) ? BigInt(trimmed) : value;
}
