/**
 * Writes a text as a JSON string of printable ASCII characters alone, as Python does.
 *
 * @param text Any text; halves of surrogate pairs are kept.
 * @returns The quoted text.
 * @see Python json.dumps, ensure_ascii
 */
export function quoteJson(text: string): string {
  return JSON.stringify(text).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
