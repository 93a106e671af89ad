import { expect, test } from "vitest";
import type { Warning } from "../errors/warn.ts";
import { shown, silent } from "./infer.fixture.ts";
import { inferSchema } from "./infer-schema.ts";

class Message {
  role = "user";
}

test.each([
  ["text", "hello", "[string (required)]"],
  ["a whole number", 5, "[long (required)]"],
  ["a fraction", 0.5, "[double (required)]"],
  ["a number beyond 2^53", 2 ** 60, "[double (required)]"],
  ["a bigint", 2n ** 60n, "[long (required)]"],
  ["bytes", Buffer.from("a"), "[binary (required)]"],
  ["a Date", new Date(), "[datetime (required)]"],
  ["nothing", null, "[Any (required)]"],
])("a lone value is a column without a name: %s", (_, data, expected) => {
  expect(shown(data)).toBe(expected);
});

test.each([
  ["values", ["a", "b"], "[string (required)]"],
  ["values, some missing", [null, 3], "[long (required)]"],
  ["numbers with and without a fraction", [1, 2.5], "[double (required)]"],
  ["integers and bigints", [1, 2n], "[long (required)]"],
  ["lists", [["a"], [], null], "[Array(string) (required)]"],
  ["empty lists", [[], []], "[Any (required)]"],
  ["objects beside nothing", [{ a: 1 }, null], "[{a: long (optional)} (required)]"],
  ["typed arrays", [Float32Array.of(1), Float32Array.of(2)], "[Array(float) (required)]"],
  ["no elements", [], "[string (required)]"],
])("a list is one column: %s", (_, data, expected) => {
  expect(shown(data)).toBe(expected);
});

test.each([
  ["null", [{ a: "x" }, { a: null }], "['a': string (optional)]"],
  ["a key that is not there", [{ a: "x", b: true }, { b: false }], "['a': string (optional), 'b': boolean (required)]"],
  [
    "undefined",
    [
      { a: "x", b: undefined },
      { a: "y", b: 1.5 },
    ],
    "['a': string (required), 'b': double (optional)]",
  ],
  ["NaN, which is there", [{ a: 1.5 }, { a: Number.NaN }], "['a': double (required)]"],
  ["null everywhere", [{ a: null }, { a: null }], "['a': Any (optional)]"],
  ["an object that is null", [{ o: { a: 1 } }, { o: null }], "['o': {a: long (optional)} (optional)]"],
  ["an object that is empty", [{ o: { a: 1 } }, { o: {} }], "['o': {a: long (optional)} (required)]"],
  [
    "a property",
    [{ o: { a: 1 } }, { o: { a: 2, b: "x" } }],
    "['o': {a: long (required), b: string (optional)} (required)]",
  ],
  [
    "keys in another order",
    [
      { a: 1.5, b: "x" },
      { b: "y", a: 2.5 },
    ],
    "['a': double (required), 'b': string (required)]",
  ],
])("records are columns, with missing: %s", (_, data, expected) => {
  expect(shown(data)).toBe(expected);
});

test.each([
  [
    "values",
    { name: "Alice", age: 30, tags: ["a"] },
    "['name': string (required), 'age': long (required), 'tags': Array(string) (required)]",
  ],
  ["a list with null", { a: ["x", null] }, "['a': Array(string) (optional)]"],
  [
    "missing values",
    { a: null, b: Number.NaN, c: [] },
    "['a': Any (optional), 'b': Any (optional), 'c': Any (required)]",
  ],
  ["an array in it", { s: "x", v: Int32Array.of(1, 2) }, "['s': string (required), 'v': Array(integer) (required)]"],
])("one record is columns: %s", (_, data, expected) => {
  expect(shown(data)).toBe(expected);
});

const tensor = { type: "float32", data: Float32Array.of(1, 2, 3, 4, 5, 6), dims: [2, 3] } as const;

test.each([
  ["a tensor", tensor, "[Tensor('float32', (-1, 3))]"],
  ["text", { type: "string", data: ["a"], dims: [1] }, "[Tensor('str', (-1,))]"],
  ["a typed array", Int16Array.of(1, 2), "[Tensor('int16', (-1,))]"],
  [
    "tensors by name",
    { image: tensor, mask: { ...tensor, dims: [3, 2] } },
    "['image': Tensor('float32', (-1, 3)), 'mask': Tensor('float32', (-1, 2))]",
  ],
  [
    "a CSR matrix",
    { shape: [2, 3], indptr: [0, 2, 3], indices: [0, 2, 2], data: Float64Array.of(1, 2, 3) },
    "[Tensor('float64', (-1, 3))]",
  ],
])("tensors are tensors: %s", (_, data, expected) => {
  expect(shown(data)).toBe(expected);
});

test("a tensor beside other values is a list of lists", () => {
  expect(shown({ id: "x", tensor })).toBe("['id': string (required), 'tensor': Array(Array(float)) (required)]");
});

const cycle: Record<string, unknown> = {};
cycle.self = [cycle];

test.each([
  ["TF3101", { a: [1, "x"] }],
  ["TF3101", { a: [true, 1] }],
  ["TF3101", { a: [1.5, 2n] }],
  ["TF3101", [{ a: { k: 1 } }, { a: { k: "x" } }]],
  ["TF3101", [{ a: 1 }, "x"]],
  ["TF3101", { s: "x", v: [Int32Array.of(1), BigInt64Array.of(1n)] }],
  ["TF3102", [new Message()]],
  ["TF3102", { message: new Message() }],
  ["TF3103", new Map([["a", 1]])],
  ["TF3103", { f: () => 1 }],
  ["TF3103", 2n ** 63n],
  ["TF3103", { s: "x", v: Int8Array.of(1) }],
  ["TF3103", { s: "x", v: Float64Array.of() }],
  ["TF3106", { type: "float64", data: Float64Array.of(3.5), dims: [] }],
  ["TF3003", {}],
  ["TF3003", [{}]],
])("refuses with %s: case %#", (code, data) => {
  expect(() => shown(data)).toThrow(expect.objectContaining({ code, errorCode: "INVALID_PARAMETER_VALUE" }));
});

test("data that contain themselves are refused, not followed", () => {
  expect(() => shown(cycle)).toThrow(expect.objectContaining({ code: "TF3025" }));
});

test("a refusal names the place and the types", () => {
  expect(() => shown([{ a: [{ k: 1 }] }, { a: [{ k: "x" }] }])).toThrow(/received long, string for `a\[\]\.k`/);
  expect(() => shown([new Message()])).toThrow(/received Message for `data\[\]`/);
});

test("keys named like members of Object.prototype are columns", () => {
  const record = JSON.parse('{"__proto__": "x", "constructor": true, "toString": 1.5}');
  expect(shown([record])).toBe(
    "['__proto__': string (required), 'constructor': boolean (required), 'toString': double (required)]",
  );
});

test("what the prototype of all objects was given is no column", () => {
  const polluted = { value: "x", enumerable: true, configurable: true, writable: true };
  Object.defineProperty(Object.prototype, "polluted", polluted);
  const schema = shown([{ a: "x" }, { a: "y" }]);
  Reflect.deleteProperty(Object.prototype, "polluted");
  expect(schema).toBe("['a': string (required)]");
});

test("integer columns are warned of, once, by name", () => {
  const warnings: Warning[] = [];
  inferSchema([{ a: 1, b: "x", c: 2 }], { onWarning: (warning) => warnings.push(warning) });
  expect(warnings).toMatchObject([{ code: "TF3120", parameters: { columns: "a, c" } }]);
  inferSchema(Int32Array.of(1), { onWarning: (warning) => warnings.push(warning) });
  inferSchema([{ a: [1] }], { onWarning: (warning) => warnings.push(warning) });
  expect(warnings).toHaveLength(1);
});

test("a schema that is inferred is one that can be written", () => {
  expect(inferSchema([{ a: 1, b: ["x"] }], silent).toJsonText()).toBe(
    '[{"type": "long", "name": "a", "required": true}, {"type": "array", "items": {"type": "string"}, "name": "b", "required": true}]',
  );
});
