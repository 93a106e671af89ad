/**
 * Whether text has so many decimal digits in a row: with 16, whether `JSON.parse` may round an integer in it. One character in `count` is looked at: a run of that length cannot lie between two of
 * them.
 *
 * @param text The text.
 * @param count How many digits, at least 1.
 */
export function hasDigitsInARow(text: string, count: number): boolean {
  for (let at = count - 1; at < text.length; at += count) {
    if (isDigit(text, at) && runAround(text, at) >= count) return true;
  }
  return false;
}

function runAround(text: string, at: number): number {
  let [start, end] = [at, at + 1];
  while (isDigit(text, start - 1)) start--;
  while (isDigit(text, end)) end++;
  return end - start;
}

/** Before the first and after the last character there is none. */
function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
