import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_NESTING } from "./json-reader.ts";
import type { JsonData } from "./plain-json.ts";
import { readJson } from "./read-json.ts";

test("reads what JSON.parse reads", () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 0, 2), (text, indent) => {
      const spaced = indent === undefined ? text : ` ${JSON.stringify(JSON.parse(text), null, indent)}\n`;
      expect(roundedJson(readJson(spaced))).toEqual(JSON.parse(spaced));
    }),
  );
});

/** As `JSON.parse` has it: integers beyond 2^53 are rounded. */
function roundedJson(value: JsonData): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(roundedJson);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, roundedJson(member)]));
}

test("keeps every digit of an integer, and what only Python writes", () => {
  expect(readJson("[9007199254740993, -9223372036854775808, 12, 1e3, 1.0]")).toEqual([
    9007199254740993n,
    -9223372036854775808n,
    12,
    1000,
    1,
  ]);
  expect(readJson('{"a": NaN, "b": [Infinity, -Infinity]}')).toEqual({ a: Number.NaN, b: [1 / 0, -1 / 0] });
});

test("a key __proto__ is a property like any other, of a repeated key the last counts", () => {
  const value = readJson('{"__proto__": {"admin": true}, "a": 1, "a": 2}') as Record<string, unknown>;
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(Object.entries(value)).toEqual([
    ["__proto__", { admin: true }],
    ["a", 2],
  ]);
});

test.each([
  "",
  " ",
  "[1,]",
  "[,1]",
  "[1 2]",
  "[1",
  "]",
  "{",
  '{"a"}',
  '{"a":}',
  '{"a":1,}',
  "{a:1}",
  "{1:1}",
  '["a",}',
  "01",
  "1.",
  ".5",
  "+1",
  "0x10",
  "nul",
  "nullx",
  "NaNa",
  "'a'",
  '"a',
  '"\\x"',
  '"\n"',
  "1 2",
  "[1]]",
  "undefined",
])("refuses %j", (text) => {
  expect(() => readJson(text)).toThrow(expect.objectContaining({ code: "TF3030" }));
});

test("refuses nesting without end and integers of endless digits, and says where text is wrong", () => {
  const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
  expect(readJson(nested(MAX_NESTING))).toHaveLength(1);
  expect(() => readJson(nested(MAX_NESTING + 1))).toThrow(/500 levels/);
  expect(() => readJson("[".repeat(1_000_000))).toThrow(/500 levels/);
  expect(() => readJson("9".repeat(100_000))).toThrow(/4300 digits/);
  expect(() => readJson('{"a": 1 "b"}')).toThrow("position 7");
});

test("arrays side by side are not nested", () => {
  expect(
    readJson(
      `[${Array(2 * MAX_NESTING)
        .fill("[]")
        .join(",")}]`,
    ),
  ).toHaveLength(2 * MAX_NESTING);
});
