import { expect, test } from "vitest";
import { jsonText, lineOf } from "./json-text.ts";

test("short values stand on a line, longer ones are broken up", () => {
  expect(jsonText({ a: [1, "b", null], c: {} })).toBe('{ "a": [1, "b", null], "c": {} }');
  const long = { words: ["x".repeat(40), "y".repeat(40)], n: 1 };
  expect(jsonText(long)).toBe(`{\n  "words": [\n    "${"x".repeat(40)}",\n    "${"y".repeat(40)}"\n  ],\n  "n": 1\n}`);
  expect(JSON.parse(jsonText(long))).toEqual(long);
});

test("integers keep their digits, and what is undefined is left out", () => {
  expect(lineOf({ id: 9007199254740993n, none: undefined, list: [undefined] })).toBe(
    '{ "id": 9007199254740993, "list": [null] }',
  );
  expect(lineOf([Number.NaN, -Infinity])).toBe("[NaN, -Infinity]");
});
