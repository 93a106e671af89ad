import { expect, test } from "vitest";
import { AnyType, ArrayType, ColSpec, MapType, ObjectType, ParamSchema, ParamSpec, Property } from "./index.ts";

const OPTIONS = new ObjectType([
  new Property("name", "string"),
  new Property("size", "double", { required: false }),
  new Property("at", "datetime", { required: false }),
  new Property("free", new AnyType(), { required: false }),
  new Property("counts", new MapType("long"), { required: false }),
  new Property("inner", new ObjectType([new Property("k", new ArrayType("integer"))]), { required: false }),
]);

test.each([
  [new ParamSpec("p", "double", 2), '"default": 2.0', "'p': double (default: 2.0)"],
  [new ParamSpec("p", "double", 1e16), '"default": 1e+16', "'p': double (default: 1e+16)"],
  [new ParamSpec("p", "double", Number.NaN), '"default": NaN', "'p': double (default: nan)"],
  [new ParamSpec("p", "float", 3n), '"default": 3.0', "'p': float (default: 3.0)"],
  [new ParamSpec("p", "long", 2), '"default": 2', "'p': long (default: 2)"],
  [new ParamSpec("p", "long", 2n ** 62n), '"default": 4611686018427387904', "'p': long (default: 4611686018427387904)"],
  [new ParamSpec("p", "boolean", true), '"default": true', "'p': boolean (default: True)"],
  [new ParamSpec("it's", "string", "é'"), '"default": "\\u00e9\'"', "\"it's\": string (default: é')"],
  [new ParamSpec("p", "string", null), '"default": null', "'p': string (default: None)"],
  [
    new ParamSpec("p", "string", ["a", null], [-1]),
    '"default": ["a", null]',
    "'p': string (default: ['a', None]) (shape: (-1,))",
  ],
  [
    new ParamSpec("p", "double", [1, 0.5], [-1]),
    '"default": [1.0, 0.5]',
    "'p': double (default: [1.0, 0.5]) (shape: (-1,))",
  ],
  [
    new ParamSpec("p", "double", Float32Array.of(0.5), [-1]),
    '"default": [0.5]',
    "'p': double (default: [0.5]) (shape: (-1,))",
  ],
  [new ParamSpec("p", "datetime", null), '"default": null', "'p': datetime (default: None)"],
])("%s is written and shown as MLflow does", (spec, json, text) => {
  expect(spec.toJsonText()).toContain(json);
  expect(String(spec)).toBe(text);
});

test.each([
  [
    new Date("2024-03-01T12:30:15Z"),
    "2024-03-01T12:30:15",
    "2024-03-01 12:30:15",
    "datetime.datetime(2024, 3, 1, 12, 30, 15)",
  ],
  [
    new Date("2024-03-01T00:00:00Z"),
    "2024-03-01T00:00:00",
    "2024-03-01 00:00:00",
    "datetime.datetime(2024, 3, 1, 0, 0)",
  ],
  ["2024-03-01", "2024-03-01", "2024-03-01", "datetime.date(2024, 3, 1)"],
  [
    "2024-03-01 01:00:00.25+02:00",
    "2024-02-29T23:00:00.250000",
    "2024-02-29 23:00:00.250000",
    "datetime.datetime(2024, 2, 29, 23, 0, 0, 250000)",
  ],
])("the datetime %s is written as Python's", (value, json, shown, listed) => {
  const spec = new ParamSpec("p", "datetime", value);
  expect(spec.toDict().default).toBe(json);
  expect(String(spec)).toBe(`'p': datetime (default: ${shown})`);
  expect(String(new ParamSpec("p", "datetime", [value], [-1]))).toContain(`[${listed}]`);
  expect(ParamSpec.fromDict(spec.toDict()).equals(spec)).toBe(true);
  expect(spec.default).toEqual(
    typeof value === "string" ? new Date(`${json}Z`.replace(/^([\d-]{10})Z$/, "$1")) : value,
  );
});

test("an object keeps the order of its properties; floats are floats where the type says so", () => {
  const value = { size: 2, name: "x", free: [2, { a: 2.5 }], counts: { z: 1n }, inner: { k: [1] }, at: new Date(0) };
  const spec = new ParamSpec("cfg", OPTIONS, value);
  expect(spec.toJsonText()).toContain(
    '"default": {"size": 2.0, "name": "x", "free": [2, {"a": 2.5}], "counts": {"z": 1}, "inner": {"k": [1]}, "at": "1970-01-01T00:00:00"}',
  );
  expect(spec.default).toEqual({ ...value, counts: { z: 1 } });
  expect(ParamSpec.fromDict(JSON.parse(spec.toJsonText())).equals(spec)).toBe(true);
});

test("the default is a new value each time, and does not follow what it was made of", () => {
  const value = { name: "x", free: { list: [1] } };
  const spec = new ParamSpec("cfg", OPTIONS, value);
  value.free.list.push(2);
  (spec.default as { name: string }).name = "changed";
  expect(spec.default).toEqual({ name: "x", free: { list: [1] } });
});

test("older JSON says `dtype`, and nothing of a shape", () => {
  expect(String(ParamSpec.fromDict({ name: "a", dtype: "long", default: 3 }))).toBe("'a': long (default: 3)");
});

test("a value that a caller gives is converted as a default is", () => {
  expect(new ParamSpec("p", "datetime", null).convert("2024-01-02")).toEqual(new Date("2024-01-02T00:00:00Z"));
  expect(new ParamSpec("p", "long", [], [-1]).convert(BigInt64Array.of(1n, 2n ** 60n))).toEqual([1, 2n ** 60n]);
  expect(() => new ParamSpec("p", "long", 1).convert(1.5)).toThrow(expect.objectContaining({ code: "TF3017" }));
});

test.each([
  ["TF3001", () => new ParamSpec("p", "int" as "long", 1)],
  ["TF3002", () => new ParamSpec("p", new ArrayType("string") as never, ["a"])],
  ["TF3002", () => new ParamSpec(5 as never, "long", 1)],
  ["TF3002", () => new ParamSchema([new ColSpec("long", "a")] as never)],
  ["TF3011", () => new ParamSchema([new ParamSpec("a", "long", 1), new ParamSpec("a", "double", 1)])],
  ["TF3013", () => ParamSpec.fromDict({ name: "a", type: "long" })],
  ["TF3013", () => ParamSpec.fromDict({ name: "a", default: 1 })],
  ["TF3016", () => new ParamSpec("p", "binary", null)],
  ["TF3017", () => new ParamSpec("p", "long", "1")],
  ["TF3017", () => new ParamSpec("p", "boolean", 1)],
  ["TF3017", () => new ParamSpec("p", "float", true)],
  ["TF3017", () => new ParamSpec("p", "string", new Date(0))],
  ["TF3017", () => new ParamSpec("p", "integer", [1, 2.5], [-1])],
  ["TF3017", () => new ParamSpec("p", "long", Float64Array.of(1), [-1])],
  ["TF3018", () => new ParamSpec("p", "long", [1])],
  ["TF3018", () => new ParamSpec("p", "long", { a: 1 })],
  ["TF3018", () => new ParamSpec("p", "long", 1, [-1])],
  ["TF3018", () => new ParamSpec("p", "long", null, [-1])],
  ["TF3018", () => new ParamSpec("p", "long", [[1], [2]], [-1])],
  ["TF3018", () => new ParamSpec("p", "long", [1, 2], [2])],
  ["TF3018", () => new ParamSpec("p", "long", 1, [])],
  ["TF3018", () => new ParamSpec("p", OPTIONS, [{ name: "x" }], [-1])],
  ["TF3019", () => new ParamSpec("p", "datetime", "20240102")],
  ["TF3019", () => new ParamSpec("p", "datetime", "2024-02-30")],
  ["TF3019", () => new ParamSpec("p", "datetime", "2024-01-02T03:04:05.123456")],
  ["TF3019", () => new ParamSpec("p", "datetime", new Date(Number.NaN))],
  ["TF3019", () => new ParamSpec("p", "datetime", new Date(Date.UTC(12345, 0)))],
  ["TF3019", () => new ParamSpec("p", "datetime", 0)],
  ["TF3020", () => new ParamSpec("p", OPTIONS, null)],
  ["TF3020", () => new ParamSpec("p", OPTIONS, [])],
  ["TF3020", () => new ParamSpec("p", OPTIONS, new Map())],
  ["TF3021", () => new ParamSpec("p", OPTIONS, { size: 1 })],
  ["TF3021", () => new ParamSpec("p", OPTIONS, { name: "x", inner: {} })],
  ["TF3022", () => new ParamSpec("p", OPTIONS, { name: "x", constructor: 1 })],
  ["TF3023", () => new ParamSpec("p", OPTIONS, { name: null })],
  ["TF3023", () => new ParamSpec("p", OPTIONS, { name: "x", size: "big" })],
  ["TF3023", () => new ParamSpec("p", OPTIONS, { name: "x", counts: { a: 0.5 } })],
  ["TF3023", () => new ParamSpec("p", OPTIONS, { name: "x", inner: { k: [1, "2"] } })],
  ["TF3023", () => new ParamSpec("p", OPTIONS, { name: "x", free: () => 1 })],
  ["TF3024", () => new ParamSpec("p", "integer", 2 ** 31)],
  ["TF3024", () => new ParamSpec("p", "long", 2 ** 53)],
  ["TF3024", () => new ParamSpec("p", "long", 2n ** 63n)],
])("refuses with %s: %s", (code, construct) => {
  expect(construct).toThrow(expect.objectContaining({ code, errorCode: "INVALID_PARAMETER_VALUE" }));
});

test("a value that contains itself is refused, not followed", () => {
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  expect(() => new ParamSpec("p", OPTIONS, { name: "x", free: cycle })).toThrow(
    expect.objectContaining({ code: "TF3023" }),
  );
});

test("each property is read once, so that what was checked is what is kept", () => {
  let reads = 0;
  const shifty = {
    name: "x",
    get size(): unknown {
      return reads++ === 0 ? 1 : "big";
    },
  };
  expect(new ParamSpec("p", OPTIONS, shifty).default).toEqual({ name: "x", size: 1 });
  expect(reads).toBe(1);
});

test("a refusal says which property is wrong", () => {
  const wrong = { name: "x", inner: { k: [1, "2"] } };
  expect(() => new ParamSpec("cfg", OPTIONS, wrong)).toThrow("`inner.k[1]`");
});
