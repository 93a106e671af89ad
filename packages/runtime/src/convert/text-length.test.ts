import { expect, test } from "vitest";
import { isLongEnough, isShortEnough } from "./text-length.ts";

const clef = "\u{1D11E}";

test.each<[string, number]>([
  ["", 0],
  ["a", 1],
  ["ab", 2],
  [clef, 1],
  [clef + clef, 2],
  [`a${clef}b`, 3],
  ["\uD834", 1],
])("%j has %d code points", (text, length) => {
  expect([length - 1, length, length + 1].map((least) => isLongEnough(text, least))).toEqual([true, true, false]);
  expect([length - 1, length, length + 1].map((most) => isShortEnough(text, most))).toEqual([false, true, true]);
});

test("the characters of a text that is long beyond doubt are not counted", () => {
  const text = "x".repeat(2 ** 28);
  const start = performance.now();
  expect(isShortEnough(text, 10)).toBe(false);
  expect(isLongEnough(text, 10)).toBe(true);
  expect(performance.now() - start).toBeLessThan(50);
});
