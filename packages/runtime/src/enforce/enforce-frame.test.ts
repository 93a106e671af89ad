import { Bool, Float32, Int32, List, makeVector, Table, tableFromArrays, Utf8, vectorFromArray } from "apache-arrow";
import { describe, expect, test } from "vitest";
import { arrayColumn } from "../frame/array-column.ts";
import { Frame } from "../frame/frame.ts";
import { frameRecords } from "../frame/frame-records.ts";
import { TypedColumn } from "../frame/typed-column.ts";
import { columns, findingsOf, issuesOf, listener, unnamed } from "./enforce.fixture.ts";
import { enforceSchema } from "./enforce-schema.ts";

const NUMBERS = Frame.from({ a: Int32Array.of(1, 2), b: Float64Array.of(0.5, Number.NaN) });

describe("a frame", () => {
  test("of the declared types is the same frame", () => {
    expect(enforceSchema(NUMBERS, columns({ a: "integer", b: "double" }))).toBe(NUMBERS);
  });

  test("is put into the order of the signature, its columns are not copied", () => {
    const enforced = enforceSchema(NUMBERS, columns({ b: "double", a: "integer" })) as Frame;
    expect(enforced.columns).toEqual([NUMBERS.columns[1], NUMBERS.columns[0]]);
    expect(enforced.columns[0]).toBe(NUMBERS.columns[1]);
  });

  test("is widened column by column", () => {
    const enforced = enforceSchema(NUMBERS, columns({ a: "long", b: "double" })) as Frame;
    expect(enforced.column("a")).toMatchObject({ type: { kind: "int64" }, values: BigInt64Array.of(1n, 2n) });
    expect(enforced.column("b")).toBe(NUMBERS.column("b"));
  });

  test("loses undeclared columns with a warning, and may lack optional ones", () => {
    const { codes, onWarning } = listener();
    const schema = columns({ b: "double", c: { type: "string", required: false } });
    const enforced = enforceSchema(NUMBERS, schema, { onWarning }) as Frame;
    expect(enforced.columns.map(({ name }) => name)).toEqual(["b"]);
    expect(codes).toEqual(["TF2130"]);
  });

  test("is refused with one issue for a column of another type", () => {
    expect(issuesOf(() => enforceSchema(NUMBERS, columns({ a: "boolean", b: "long", c: "string" })))).toMatchObject([
      { code: "missing", path: ["c"], undeclared: [] },
      { code: "invalid_type", path: ["a"], column: "a", expected: "boolean", received: "int32" },
      { code: "invalid_type", path: ["b"], column: "b", expected: "long", received: "float64" },
    ]);
  });

  test("has plain arrays looked through, value by value", () => {
    const frame = Frame.from({ x: ["a", 5], y: [new Date(0), null] });
    expect(findingsOf(frame, columns({ x: "string", y: "datetime" }))).toEqual([
      ["invalid_type", ["x", 1], expect.any(String)],
    ]);
    const lists = Frame.from({ x: [["a"], []] });
    expect(enforceSchema(lists, columns({ x: { type: "array", items: { type: "string" } } }))).toBe(lists);
  });

  test("may have missing values where its type takes them", () => {
    const values = Int32Array.of(1, 0);
    const frame = new Frame([new TypedColumn("x", values, { validity: Uint8Array.of(1) })]);
    expect(enforceSchema(frame, columns({ x: { type: "integer", required: false } }))).toBe(frame);
    expect(frameRecords(enforceSchema(frame, columns({ x: "double" })) as Frame)).toEqual([{ x: 1 }, { x: null }]);
    expect(findingsOf(frame, columns({ x: "integer" }))).toEqual([
      ["invalid_type", ["x", 1], expect.stringContaining("received null")],
    ]);
  });

  test("has its columns taken by position where the signature has no names", () => {
    expect(enforceSchema(NUMBERS, unnamed("integer", "double"))).toBe(NUMBERS);
    expect(findingsOf(NUMBERS, unnamed("integer", "double", "string"))).toEqual([
      ["invalid_length", [], expect.stringContaining("Expected 3 columns, received 2 columns")],
    ]);
    expect(issuesOf(() => enforceSchema(NUMBERS, unnamed("integer", "long")))).toMatchObject([{ column: "b" }]);
  });

  test("keeps what its columns know of their elements: text is text without a look", () => {
    const text = arrayColumn("x", ["a"], { kind: "string" });
    const frame = new Frame([text]);
    expect(enforceSchema(frame, columns({ x: "string" }))).toBe(frame);
    expect(issuesOf(() => enforceSchema(frame, columns({ x: "datetime" })))).toMatchObject([{ received: "string" }]);
  });
});

describe("an Arrow table", () => {
  const table = tableFromArrays({ a: Int32Array.of(1, 2), b: Float32Array.of(0.5, 1.5) });

  test("of the declared types is the same table", () => {
    expect(enforceSchema(table, columns({ a: "integer", b: "float" }))).toBe(table);
  });

  test("otherwise becomes a frame, in which the other columns are still Arrow's", () => {
    const enforced = enforceSchema(table, columns({ a: "integer", b: "double" })) as Frame;
    expect(enforced.column("b")?.values).toEqual(Float64Array.of(0.5, 1.5));
    const own = enforced.column("a")?.values as Int32Array;
    expect(own.buffer).toBe(table.getChild("a")?.data[0]?.values.buffer);
  });

  test("has booleans, text, missing values and lists", () => {
    const nested = new Table({
      flag: vectorFromArray([true, null], new Bool()),
      text: vectorFromArray(["a", "b"], new Utf8()),
      list: vectorFromArray([[1], []], new List({ name: "item", type: new Int32(), nullable: true } as never)),
    });
    const schema = columns({ flag: "boolean", text: "string", list: { type: "array", items: { type: "integer" } } });
    expect(enforceSchema(nested, schema)).toBe(nested);
    const floats = columns({ list: { type: "array", items: { type: "boolean" } } });
    expect(issuesOf(() => enforceSchema(nested, floats, listener()))).toMatchObject([{ received: "list<int32>" }]);
  });

  test("is refused like a frame", () => {
    const float = new Table({ x: makeVector({ type: new Float32(), data: Float32Array.of(1) } as never) });
    expect(issuesOf(() => enforceSchema(float, columns({ x: "long" })))).toMatchObject([
      { path: ["x"], expected: "long", received: "float32" },
    ]);
  });
});

describe("a matrix", () => {
  const matrix = { type: "float32", data: Float32Array.of(1, 2, 3, 4), dims: [2, 2] } as const;

  test("of the declared types is the same matrix", () => {
    expect(enforceSchema(matrix, unnamed("float", "float"))).toBe(matrix);
  });

  test("otherwise becomes a frame", () => {
    const enforced = enforceSchema(matrix, unnamed("float", "double")) as Frame;
    expect(frameRecords(enforced)).toEqual([
      { 0: 1, 1: 2 },
      { 0: 3, 1: 4 },
    ]);
  });

  test("has no columns of other names, and none at all in three dimensions", () => {
    expect(findingsOf(matrix, columns({ x: "float" }))).toEqual([
      ["missing", ["x"], expect.stringContaining("`0`, `1`")],
    ]);
    const cube = { type: "float32", data: new Float32Array(8), dims: [2, 2, 2] };
    expect(() => enforceSchema(cube, unnamed("float"))).toThrow(expect.objectContaining({ code: "TF2113" }));
  });
});
