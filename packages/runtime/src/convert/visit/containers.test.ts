import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import type { TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import { convert, findingsOf, issuesOf } from "../interpret.fixture.ts";

const string = { kind: "string" } as const;
const long = { kind: "long" } as const;
const strings: TypeDescriptor = { kind: "array", items: string };
const record: TypeDescriptor = { kind: "record", values: long };
const map: TypeDescriptor = { kind: "map", values: long };
const pair: TypeDescriptor = { kind: "tuple", items: [string, long], required: 1 };

test("an array, a tuple, a record and a Map are always new", () => {
  for (const [type, given] of [
    [strings, ["a"]],
    [pair, ["a", 1]],
    [record, { a: 1 }],
    [map, new Map([["a", 1]])],
  ] as const) {
    expect(convert(type, given)).toEqual(given);
    expect(convert(type, given)).not.toBe(given);
  }
});

test.each(["text", { length: 0 }, new Uint8Array(1), new Set(), null])("%o is no array", (value) => {
  expect(issuesOf({ kind: "array", items: { kind: "any" } }, value)).toMatchObject([{ code: "invalid_type" }]);
});

test("at the root, the advice is to wrap the data in a list", () => {
  const lists: TypeDescriptor = { kind: "array", items: strings };
  expect(findingsOf(strings, "a")).toEqual([
    ["invalid_type", [], "Expected an array (string[]), received string: wrap the data in a list"],
  ]);
  expect(findingsOf(lists, ["a"])).toEqual([["invalid_type", [0], "Expected an array (string[]), received string"]]);
});

test("an array of another realm is an array", () => {
  expect(convert(strings, runInNewContext('["a"]'))).toEqual(["a"]);
});

test("the holes of a sparse array are elements that are undefined", () => {
  const sparse = new Array(2);
  expect(findingsOf(strings, sparse).map(([, path]) => path)).toEqual([[0], [1]]);
  expect(convert({ kind: "array", items: { kind: "any" } }, sparse)).toEqual([undefined, undefined]);
});

test("null is an element only where it is declared", () => {
  const nullable: TypeDescriptor = { kind: "array", items: { kind: "nullable", type: long } };
  expect(convert(nullable, [null, 1n])).toEqual([null, 1]);
  expect(findingsOf(nullable, [undefined])).toEqual([["invalid_type", [0], "Expected long, received undefined"]]);
});

test("a tuple may lack what is not required, and have a rest", () => {
  const open: TypeDescriptor = { kind: "tuple", items: [string], required: 1, rest: long };
  expect(convert(pair, ["a"])).toEqual(["a"]);
  expect(convert(open, ["a", 1, 2n])).toEqual(["a", 1, 2]);
  expect(findingsOf(open, ["a", 1, "b"])).toEqual([["invalid_type", [2], "Expected long, received string"]]);
});

test.each<[TypeDescriptor, unknown[], string]>([
  [pair, [], "Expected 1 to 2 elements, received 0"],
  [pair, ["a", 1, 2], "Expected 1 to 2 elements, received 3"],
  [{ kind: "tuple", items: [string], required: 1 }, [], "Expected 1 element, received 0"],
  [
    { kind: "tuple", items: [string, long], required: 2, rest: long },
    ["a"],
    "Expected at least 2 elements, received 1",
  ],
])("%j refuses the length of %j", (type, value, message) => {
  expect(findingsOf(type, value)).toEqual([["invalid_length", [], message]]);
});

test("a record is a plain object, of another realm too, and no instance, array or Map", () => {
  expect(convert(record, runInNewContext("({ a: 1 })"))).toEqual({ a: 1 });
  expect(convert(record, Object.assign(Object.create(null), { a: 1n }))).toEqual({ a: 1 });
  for (const value of [[], new Map(), new (class Counts {})(), new Date(0), null]) {
    expect(issuesOf(record, value)).toMatchObject([{ code: "invalid_type", expected: "Record<string, long>" }]);
  }
});

test("an own `__proto__` key of a record stays an ordinary one", () => {
  const converted = convert(record, JSON.parse('{"__proto__":1,"a":2}'));
  expect(Object.entries(converted as object)).toEqual([
    ["__proto__", 1],
    ["a", 2],
  ]);
  expect(Object.getPrototypeOf(converted)).toBe(Object.prototype);
});

test("the getters of a record are read once", () => {
  let reads = 0;
  const value = {
    get a(): unknown {
      return reads++ === 0 ? 1 : "changed";
    },
  };
  expect(convert(record, value)).toEqual({ a: 1 });
});

test("a Map comes from a Map or a plain object", () => {
  expect(convert(map, { a: 1n })).toEqual(new Map([["a", 1]]));
  expect(convert(map, JSON.parse('{"__proto__":1}'))).toEqual(new Map([["__proto__", 1]]));
  expect(findingsOf(map, new Map([["a", "b"]]))).toEqual([["invalid_type", ["a"], "Expected long, received string"]]);
  expect(issuesOf(map, [["a", 1]])).toMatchObject([{ code: "invalid_type", expected: "Map<string, long>" }]);
});

test("the keys of a Map are text", () => {
  const hostileKey = Object.create(null);
  expect(
    issuesOf(
      map,
      new Map<unknown, number>([
        [5, 1],
        ["a", 2],
        [hostileKey, 3],
      ]),
    ),
  ).toEqual([
    {
      code: "invalid_type",
      path: [],
      expected: "string",
      received: "number",
      input: 5,
      message: "Expected text as the key, received number",
    },
    expect.objectContaining({ received: "object", input: hostileKey }),
  ]);
});
