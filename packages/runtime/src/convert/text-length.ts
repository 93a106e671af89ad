/**
 * Whether a text has enough characters. They are counted as JSON Schema does, in code points: an emoji of two UTF-16 units is one.
 *
 * @param text Any text.
 * @param least The least number of code points.
 * @returns False for a shorter text.
 */
export function isLongEnough(text: string, least: number): boolean {
  return text.length >= least && (text.length >= 2 * least || codePoints(text) >= least);
}

/**
 * As {@link isLongEnough}, the other way round.
 *
 * @param text Any text.
 * @param most The greatest number of code points.
 * @returns False for a longer text.
 */
export function isShortEnough(text: string, most: number): boolean {
  return text.length <= most || (text.length <= 2 * most && codePoints(text) <= most);
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
