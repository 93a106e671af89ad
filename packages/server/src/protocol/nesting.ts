/**
 * Whether JSON is nested deeper than allowed. What has few brackets is not looked at further.
 *
 * @param body The bytes of JSON, which need not be valid.
 * @param limit How many levels there may be.
 */
export function isTooDeep(body: Buffer, limit: number): boolean {
  if (body.length <= limit) return false;
  const lists = occurrences(body, OPEN_LIST, limit);
  return lists + occurrences(body, OPEN_OBJECT, limit - lists) > limit && depthOf(body, limit) > limit;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** How often a byte occurs, counted up to one more than `most`. */
function occurrences(body: Buffer, byte: number, most: number): number {
  let count = 0;
  for (let at = body.indexOf(byte); at >= 0 && count <= most; at = body.indexOf(byte, at + 1)) count++;
  return count;
}

/** The depth of the deepest bracket; counting ends above the limit. */
function depthOf(body: Buffer, limit: number): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < body.length && deepest <= limit; at++) {
    const byte = body[at];
    if (byte === QUOTE) at = endOfString(body, at);
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) deepest = Math.max(deepest, ++depth);
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--;
  }
  return deepest;
}

/** Where the string that begins at a quote ends. */
function endOfString(body: Buffer, start: number): number {
  let end = start + 1;
  while (end < body.length && body[end] !== QUOTE) end += body[end] === BACKSLASH ? 2 : 1;
  return end;
}
