import { Frame, tensorOf } from "@tsfunc/runtime/frame";
import { expect, test } from "vitest";
import { shownValue } from "./shown-value.ts";

test.each<[unknown, string]>([
  ["a\n", '"a\\n"'],
  [3n, "3n"],
  [null, "null"],
  [new Date("2024-01-31T12:30:00Z"), "Date 2024-01-31T12:30:00.000Z"],
  [new Date(Number.NaN), "Date (invalid)"],
  [Uint8Array.of(1, 2), "Uint8Array [1, 2]"],
  [tensorOf([[1, 2]], "float32"), "Tensor float32 (1, 2) [1, 2]"],
  [new Map([["a", 1]]), "Map { a: 1 }"],
  [{ "not a name": [], b: { c: [1, 2] } }, '{ "not a name": [], b: { c: [1, 2] } }'],
  [Frame.from({ x: Float64Array.of(1.5), s: ["a"] }), '{ x: Float64Array [1.5], s: ["a"] }'],
])("%o is shown as a program sees it", (value, text) => {
  expect(shownValue(value)).toBe(text);
});

test("long values are broken up and cut off", () => {
  const text = shownValue({ words: ["x".repeat(40), "y".repeat(40)], many: Float64Array.from({ length: 100 }) });
  expect(text.split("\n").slice(0, 4)).toEqual([
    "{",
    "  words: [",
    `    "${"x".repeat(40)}",`,
    `    "${"y".repeat(40)}"`,
  ]);
  expect(text).toContain("… 60 more]");
});
