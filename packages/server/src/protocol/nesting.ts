/**
 * Whether JSON text is nested deeper than allowed. Text with few brackets is not looked at further.
 *
 * @param text JSON, which need not be valid.
 * @param limit How many levels there may be.
 */
export function isTooDeep(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  return occursMoreThan(text, "{", limit - occurrences(text, "[", limit)) && depthOf(text, limit) > limit;
}

/** How often a character occurs, counted up to one more than `most`. */
function occurrences(text: string, character: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0 && count <= most; at = text.indexOf(character, at + 1)) count++;
  return count;
}

function occursMoreThan(text: string, character: string, most: number): boolean {
  return occurrences(text, character, most) > most;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];

/** The depth of the deepest bracket; counting ends above the limit. */
function depthOf(text: string, limit: number): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length && deepest <= limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) at = endOfString(text, at);
    else if (unit === 0x5b || unit === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (unit === 0x5d || unit === 0x7d) depth--;
  }
  return deepest;
}

/** Where the string that begins at a quote ends. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes++;
  return backslashes % 2 === 1;
}
