import { expect, test } from "vitest";
import { parseLine } from "./parse-line.ts";

test.each([
  ["9007199254740993", 9_007_199_254_740_993n],
  ["-9007199254740993", -9_007_199_254_740_993n],
  ['{"a":9007199254740993}', { a: 9_007_199_254_740_993n }],
  ["0.12345678901234567", Number("0.12345678901234567")],
  ["123456789012345", 123_456_789_012_345],
  ['"1234567890123456"', "1234567890123456"],
  ["", undefined],
])("%s", (text, expected) => {
  if (expected === undefined) expect(() => parseLine(text)).toThrow();
  else expect(parseLine(text)).toEqual(expected);
});

test("a long integer is found wherever it stands", () => {
  for (let before = 0; before < 40; before++) {
    const pad = " ".repeat(before);
    expect(parseLine(`${pad}[1, 9007199254740993]`), String(before)).toEqual([1, 9_007_199_254_740_993n]);
  }
});
