import { readJson } from "@tsfunc/runtime/json";

/** The fewest digits of an integer that `JSON.parse` may round. */
const DIGITS = 16;
const [ZERO, NINE, POINT] = [48, 57, 46];

/**
 * Parses JSON text; integers that a number cannot hold become bigints.
 *
 * @param text The text.
 * @throws {SyntaxError | TsfuncError} When it is no JSON.
 */
export function parseLine(text: string): unknown {
  return hasLongInteger(text) ? readJson(text) : JSON.parse(text);
}

/** So many digits cannot lie between two places that are looked at. */
function hasLongInteger(text: string): boolean {
  for (let at = DIGITS - 1; at < text.length; at += DIGITS) {
    if (isDigit(text.charCodeAt(at)) && isLongAround(text, at)) return true;
  }
  return false;
}

/** Digits behind a point are a fraction, which is rounded whoever reads it. */
function isLongAround(text: string, at: number): boolean {
  let [start, end] = [at, at + 1];
  while (isDigit(text.charCodeAt(start - 1))) start--;
  while (isDigit(text.charCodeAt(end))) end++;
  return end - start >= DIGITS && text.charCodeAt(start - 1) !== POINT;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
