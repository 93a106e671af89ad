import { describe, expect, test } from "vitest";
import { FAIL } from "../../primitive/fail.ts";
import { AnyType } from "../../signature/any-type.ts";
import { ArrayType } from "../../signature/array-type.ts";
import type { ColumnType } from "../../signature/column-type.ts";
import { DataType } from "../../signature/data-type.ts";
import { MapType } from "../../signature/map-type.ts";
import { ObjectType } from "../../signature/object-type.ts";
import { Property } from "../../signature/property.ts";
import { SparkMLVector } from "../../signature/sparkml-vector.ts";
import { Findings } from "../findings.ts";
import { enforcerOf, type Place } from "./enforcer-of.ts";

const COLUMN: Place = { required: true, series: true, json: false };

function enforce(type: ColumnType, value: unknown, place: Partial<Place> = {}): unknown {
  return enforcerOf(type, { ...COLUMN, ...place }).enforce(value);
}

function explain(type: ColumnType, value: unknown): readonly (readonly unknown[])[] {
  const findings = new Findings();
  enforcerOf(type, COLUMN).explain(value, findings);
  return findings.issues.map(({ code, path, expected, received }) => [code, path, expected, received]);
}

describe("data types", () => {
  test("long keeps numbers and bigints as they are, and refuses what has lost digits", () => {
    expect(enforce(DataType.long, 5)).toBe(5);
    expect(enforce(DataType.long, 2n ** 62n)).toBe(2n ** 62n);
    for (const value of [1.5, 2 ** 53, 2n ** 63n, "5", true, null]) expect(enforce(DataType.long, value)).toBe(FAIL);
  });

  test("a bigint becomes a number where the type has no more digits", () => {
    expect(enforce(DataType.integer, 5n)).toBe(5);
    expect(enforce(DataType.double, 5n)).toBe(5);
    expect(enforce(DataType.double, 2n ** 53n + 1n)).toBe(FAIL);
  });

  test("text stands for dates, bytes and int64 only where the source is JSON", () => {
    const json = { json: true };
    expect(enforce(DataType.datetime, "2024-01-02", json)).toEqual(new Date("2024-01-02"));
    expect(enforce(DataType.binary, "eA==", json)).toEqual(Uint8Array.of(120));
    expect(enforce(DataType.long, "9007199254740993", json)).toBe(9007199254740993n);
    for (const type of [DataType.datetime, DataType.binary, DataType.long]) expect(enforce(type, "1")).toBe(FAIL);
  });

  test.each([
    ["boolean", true],
    ["string", true],
    ["double", true],
    ["binary", true],
    ["datetime", true],
    ["float", false],
    ["long", false],
    ["integer", false],
  ] as const)("null in a required column of %s: %s", (name, isTaken) => {
    const type = DataType[name];
    expect(enforce(type, null)).toBe(isTaken ? null : FAIL);
    expect(enforce(type, null, { required: false })).toBeNull();
    expect(enforce(type, null, { series: false })).toBe(FAIL);
  });
});

describe("arrays", () => {
  const names = new ArrayType("string");

  test("a list that fits is the same list", () => {
    const list = Object.freeze(["a", null, "b"]);
    expect(enforce(names, list)).toBe(list);
    expect(enforce(names, [])).toEqual([]);
  });

  test("only what has to change is new", () => {
    const dates = new ArrayType(new ArrayType("datetime"));
    const first = [new Date(0)];
    const enforced = enforce(dates, [first, ["2024-01-02"]], { json: true }) as Date[][];
    expect(enforced).toEqual([[new Date(0)], [new Date("2024-01-02")]]);
    expect(enforced[0]).toBe(first);
  });

  test("a typed array is taken by its type", () => {
    const values = Int32Array.of(1, 2);
    expect(enforce(new ArrayType("integer"), values)).toBe(values);
    expect(enforce(new ArrayType("double"), values)).toEqual(Float64Array.of(1, 2));
    expect(enforce(new ArrayType("boolean"), values)).toBe(FAIL);
    expect(explain(new ArrayType("boolean"), values)).toEqual([["invalid_type", [], "boolean", "int32"]]);
  });

  test("bytes are no list", () => {
    expect(explain(new ArrayType("integer"), Uint8Array.of(1))).toEqual([
      ["invalid_type", [], "Array(integer)", "Uint8Array"],
    ]);
  });

  test("null is a list only where the column is optional, or its elements may be anything", () => {
    expect(enforce(names, null)).toBe(FAIL);
    expect(enforce(names, null, { required: false })).toBeNull();
    expect(enforce(new ArrayType(new AnyType()), null)).toBeNull();
    expect(enforce(new ArrayType("long"), [1, null])).toBe(FAIL);
    expect(enforce(new ArrayType("long"), [1, null], { required: false })).toEqual([1, null]);
  });

  test("an issue says which element", () => {
    const matrix = new ArrayType(new ArrayType("long"));
    expect(explain(matrix, [[1], ["x", 2.5]])).toEqual([
      ["invalid_type", [1, 0], "long", "string"],
      ["not_integer", [1, 1], "long", "number"],
    ]);
  });
});

describe("objects", () => {
  const message = new ObjectType([new Property("at", "datetime", { required: false }), new Property("role", "string")]);

  test("an object that fits is the same object, an instance too", () => {
    class Message {
      readonly role = "user";
    }
    const given = new Message();
    expect(enforce(message, given)).toBe(given);
    expect(enforce(message, { role: "user", at: undefined })).toEqual({ role: "user" });
  });

  test("a converted object is a new one", () => {
    const given = Object.freeze({ role: "user", at: "2024-01-02" });
    expect(enforce(message, given, { json: true })).toEqual({ role: "user", at: new Date("2024-01-02") });
  });

  test("every issue is told", () => {
    expect(explain(message, { at: 5, nick: "x" })).toEqual([
      ["invalid_type", ["at"], "datetime", "number"],
      ["missing", ["role"], "string", "object"],
      ["undeclared", ["nick"], String(message), "string"],
    ]);
    expect(explain(message, [1])).toEqual([["invalid_type", [], String(message), "array"]]);
  });

  test("an empty object counts as none where none is required", () => {
    expect(enforce(message, {})).toBe(FAIL);
    expect(enforce(message, {}, { required: false })).toEqual({});
  });

  test("what every object inherits is no property", () => {
    const type = new ObjectType([
      new Property("constructor", "string", { required: false }),
      new Property("a", "long"),
    ]);
    expect(enforce(type, { a: 1 })).toEqual({ a: 1 });
    expect(enforce(type, { a: 1, constructor: 5 })).toBe(FAIL);
    expect(enforce(new ObjectType([new Property("a", "long")]), JSON.parse('{"a": 1, "__proto__": {}}'))).toBe(FAIL);
  });
});

describe("maps", () => {
  const counts = new MapType("long");

  test("every value is enforced", () => {
    const given = Object.freeze({ a: 1, b: 2 });
    expect(enforce(counts, given)).toBe(given);
    expect(enforce(new MapType("integer"), { a: 1n })).toEqual({ a: 1 });
    expect(explain(counts, { a: "x", b: null })).toEqual([
      ["invalid_type", ["a"], "long", "string"],
      ["invalid_type", ["b"], "long", "null"],
    ]);
    expect(explain(counts, "x")).toEqual([["invalid_type", [], String(counts), "string"]]);
  });

  test("null is a map only where the column is optional, or its values may be anything", () => {
    expect(enforce(counts, null)).toBe(FAIL);
    expect(enforce(counts, { a: null }, { required: false })).toEqual({ a: null });
    expect(enforce(new MapType(new AnyType()), null)).toBeNull();
  });

  test("a key __proto__ is a key like any other", () => {
    const given: unknown = JSON.parse('{"__proto__": "2024-01-02"}');
    const enforced = enforce(new MapType("datetime"), given, { json: true });
    expect(Object.entries(enforced as object)).toEqual([["__proto__", new Date("2024-01-02")]]);
  });
});

test("any value is any, and no value is a Spark vector", () => {
  const given = { a: [1, () => {}] };
  expect(enforce(new AnyType(), given)).toBe(given);
  expect(enforce(new AnyType(), null)).toBeNull();
  expect(explain(new SparkMLVector(), [1])).toEqual([["invalid_type", [], "SparkML vector", "array"]]);
});
