import { expect, test } from "vitest";
import { Float } from "../json/float.ts";
import { quotePython, showPython, showShape } from "./python-repr.ts";

test.each([
  ["plain", "'plain'"],
  ["it's", '"it\'s"'],
  ['say "hi"', "'say \"hi\"'"],
  [`it's "hi"`, `'it\\'s "hi"'`],
  ["tab\tline\nback\\slash\r", "'tab\\tline\\nback\\\\slash\\r'"],
  ["a b\u00a0c\u3000", "'a b\\xa0c\\u3000'"],
  ["\u0000\u007f\u00ad\u200b\u2028\ud800", "'\\x00\\x7f\\xad\\u200b\\u2028\\ud800'"],
  ["é漢😀", "'é漢😀'"],
  ["\u{e0001}", "'\\U000e0001'"],
])("%j is quoted as Python quotes it", (text, quoted) => {
  expect(quotePython(text)).toBe(quoted);
});

test("JSON is shown as what Python reads it as", () => {
  const node = new Map([["k", [null, true, false, 1, 2n ** 70n, 0.5, new Float(1), "it's"]]]);
  expect(showPython(node)).toBe(`{'k': [None, True, False, 1, 1180591620717411303424, 0.5, 1.0, "it's"]}`);
});

test("a shape of one dimension keeps its comma", () => {
  expect([[], [-1], [-1, 3]].map(showShape)).toEqual(["()", "(-1,)", "(-1, 3)"]);
});
