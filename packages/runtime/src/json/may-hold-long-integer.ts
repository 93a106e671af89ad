/** The fewest digits of an integer that a number may not hold. */
const DIGITS = 16;
const [ZERO, NINE, POINT] = [48, 57, 46];

/**
 * Whether JSON text may have an integer that `JSON.parse` rounds. One character in sixteen is looked at: no such integer lies between two of
 * them. Text in quotes is looked at like any other.
 *
 * @param text JSON, or anything else.
 * @returns Whether there are sixteen digits in a row that are no part of a fraction.
 */
export function mayHoldLongInteger(text: string): boolean {
  for (let at = DIGITS - 1; at < text.length; at += DIGITS) {
    if (isDigit(text, at) && isLongAround(text, at)) return true;
  }
  return false;
}

/** Digits behind a point are rounded whoever reads them. */
function isLongAround(text: string, at: number): boolean {
  let [start, end] = [at, at + 1];
  while (isDigit(text, start - 1)) start--;
  while (isDigit(text, end)) end++;
  return end - start >= DIGITS && text.charCodeAt(start - 1) !== POINT;
}

/** Before the first and after the last character there is none. */
function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= ZERO && code <= NINE;
}
