import fc from "fast-check";
import { expect, test } from "vitest";
import { isNativeJson } from "./is-native-json.ts";

test("what JSON can say is native", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => isNativeJson(value)));
});

class Point {
  x = 1;
}

const endless: unknown[] = [];
endless.push(endless);

test.each<[string, unknown]>([
  ["undefined", undefined],
  ["a function", () => 1],
  ["a symbol", Symbol("one")],
  ["a bigint", 1n],
  ["NaN", Number.NaN],
  ["an infinity", Number.NEGATIVE_INFINITY],
  ["a Date", new Date(0)],
  ["bytes", new Uint8Array(1)],
  ["a Map", new Map()],
  ["an instance", new Point()],
  ["an object with toJSON", { toJSON: () => 1 }],
  ["a list without an end", endless],
])("%s is not, wherever it is", (_, value) => {
  expect(isNativeJson(value)).toBe(false);
  expect(isNativeJson([1, value])).toBe(false);
  expect(isNativeJson({ a: { b: value } })).toBe(false);
});
