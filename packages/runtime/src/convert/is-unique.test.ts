import { expect, test } from "vitest";
import { firstRepetition, isUnique } from "./is-unique.ts";

const when = new Date(5);
const name = Symbol("name");

test.each<[string, unknown[]]>([
  ["nothing", []],
  ["numbers and their text", [1, "1", true, "true", null, "null"]],
  ["numbers and bigints", [1, 1n]],
  ["objects", [{ a: 1 }, { a: 2 }, { b: 1 }, {}, []]],
  ["nested objects", [{ a: { b: [1] } }, { a: { b: [2] } }]],
  ["texts that look like one", [["a,b"], ["a", "b"], { a: "b,c" }, { a: "b", c: "" }]],
  ["dates", [new Date(0), new Date(1)]],
  ["bytes", [new Uint8Array([1]), new Uint8Array([2]), new Uint8Array([1, 2])]],
  ["Maps and objects", [new Map([["a", 1]]), new Map([["a", 2]]), { a: 1 }]],
  ["symbols", [Symbol("x"), Symbol("x"), {}]],
])("%s differ", (_, items) => {
  expect(firstRepetition(items)).toBeNull();
});

test.each<[string, unknown[], [number, number]]>([
  ["texts", ["a", "b", "a"], [0, 2]],
  ["zeros", [0, -0], [0, 1]],
  ["NaN", [Number.NaN, Number.NaN], [0, 1]],
  ["objects in another order", [{ a: 1, b: [2] }, {}, { b: [2], a: 1 }], [0, 2]],
  ["zeros inside", [[0], [-0]], [0, 1]],
  ["dates", [when, new Date(when)], [0, 1]],
  ["bytes", [new Uint8Array([1, 2]), Buffer.from([1, 2])], [0, 1]],
  [
    "Maps in another order",
    [
      new Map([
        ["a", 1],
        ["b", 2],
      ]),
      new Map([
        ["b", 2],
        ["a", 1],
      ]),
    ],
    [0, 1],
  ],
  ["the same symbol", [name, {}, name], [0, 2]],
  ["a hole and undefined", [[undefined], new Array(1)], [0, 1]],
])("%s repeat", (_, items, indexes) => {
  expect(firstRepetition(items)).toEqual(indexes);
  expect(isUnique(items)).toBe(false);
});

test("objects that contain themselves are compared without end", () => {
  const circle: { self?: object } = {};
  circle.self = circle;
  expect(isUnique([circle, { self: {} }])).toBe(true);
  expect(isUnique([circle, circle])).toBe(false);
});

test("each element is looked at once, so that many take no more than their share of time", () => {
  let reads = 0;
  const items = Array.from({ length: 10_000 }, (_, index) => ({
    get id() {
      reads++;
      return index;
    },
  }));
  expect(isUnique(items)).toBe(true);
  expect(reads).toBe(items.length);
});

test("what is shared is looked at once, however many ways lead to it", () => {
  let shared: unknown[] = [];
  for (let level = 0; level < 60; level++) shared = [shared, shared];
  expect(isUnique([shared, [shared]])).toBe(true);
});
