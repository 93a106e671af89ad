import { expect, test } from "vitest";
import { Float } from "./float.ts";
import { plainJson } from "./plain-json.ts";
import { writeJson } from "./write-json.ts";

test("members are separated as Python separates them, keys keep their order", () => {
  const node = new Map<string, readonly number[] | null>([
    ["10", [1, 2]],
    ["b", null],
    ["2", []],
  ]);
  expect(writeJson(node)).toBe('{"10": [1, 2], "b": null, "2": []}');
});

test("integers and floats are told apart", () => {
  expect(writeJson([2, new Float(2), 2.5, 2n ** 70n, -0])).toBe("[2, 2.0, 2.5, 1180591620717411303424, -0.0]");
  expect(writeJson([1e21, new Float(1e16), new Float(Number.NaN), new Float(-1 / 0)])).toBe(
    "[1e+21, 1e+16, NaN, -Infinity]",
  );
});

test("text is ASCII alone, each UTF-16 unit escaped on its own", () => {
  expect(writeJson('é\u2028😀\u007f"\\\n\b\u0001/')).toBe(String.raw`"\u00e9\u2028\ud83d\ude00\u007f\"\\\n\b\u0001/"`);
  expect(writeJson("\ud800")).toBe(String.raw`"\ud800"`);
});

test("plain values have floats as numbers, and __proto__ as a property of their own", () => {
  const plain = plainJson(new Map([["__proto__", [new Float(2), 3n, null]]]));
  expect(Object.keys(plain as object)).toEqual(["__proto__"]);
  expect(Object.getOwnPropertyDescriptor(plain, "__proto__")?.value).toEqual([2, 3n, null]);
});
