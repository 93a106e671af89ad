import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { same } from "./same.ts";

class Message {
  text = "a";
}

const date = new Date(0);

test.each([
  [1, 1],
  [Number.NaN, Number.NaN],
  [date, date],
  [
    [1, [2]],
    [1, [2]],
  ],
  [{ a: { b: 1 } }, Object.assign(Object.create(null), { a: { b: 1 } })],
  [new Map([["a", [1]]]), new Map([["a", [1]]])],
  [{ a: undefined }, { a: undefined }],
])("%o is the same as %o", (converted, given) => {
  expect(same(converted, given)).toBe(true);
});

test.each([
  [1, 1n],
  [0, -0],
  [new Date(0), date],
  [[1], [1, 2]],
  [[1], { 0: 1, length: 1 }],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: undefined }, { b: 2 }],
  [{ a: undefined }, {}],
  [{}, []],
  [{ text: "a" }, new Message()],
  [new Message(), new Message()],
  [new Map([["a", 1]]), new Map([["b", 1]])],
  [new Map([["a", 1]]), { a: 1 }],
  [new Map([["a", undefined]]), new Map([["b", undefined]])],
])("%o is not the same as %o", (converted, given) => {
  expect(same(converted, given)).toBe(false);
});

const data = fc.jsonValue();

test("every value is the same as itself and as its copy", () => {
  fc.assert(fc.property(fc.anything(), (value) => same(value, value)));
  fc.assert(fc.property(data, (value) => same(structuredClone(value), value)));
});

test("it agrees with a comparison by content", () => {
  const small = fc.jsonValue({ maxDepth: 1, stringUnit: fc.constantFrom("a", "b") });
  fc.assert(
    fc.property(small, small, (one, other) => {
      expect(same(one, other)).toBe(isDeepStrictEqual(one, other));
    }),
    { numRuns: 2000 },
  );
});
