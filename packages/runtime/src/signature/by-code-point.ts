/**
 * Orders texts as Python does: by code points, so that characters beyond U+FFFF come last, where JavaScript's own order has them before
 * U+E000.
 *
 * @param a A text.
 * @param b Another.
 * @returns Negative when `a` comes first, positive when `b` does, 0 when they are equal.
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = rank(a.charCodeAt(at)) - rank(b.charCodeAt(at));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Surrogates after all other units; in well-formed text the first unit that differs then decides as the code point would. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
