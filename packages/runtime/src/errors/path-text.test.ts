import { expect, test } from "vitest";
import { pathText } from "./path-text.ts";

test.each([
  [[], ""],
  [["content"], "content"],
  [[3, "tools", 0, "name"], "[3].tools[0].name"],
  [["Running Time min"], '["Running Time min"]'],
  [["a", "Größe", "$ref", "0"], 'a.Größe.$ref["0"]'],
  [["line\nbreak\u2028", '"\\'], '["line\\nbreak\\u{2028}"]["\\"\\\\"]'],
])("%j is written as %s", (path, text) => {
  expect(pathText(path)).toBe(text);
});

test("a key of any length is shortened", () => {
  expect(pathText(["x".repeat(1_000_000)]).length).toBeLessThan(100);
});
