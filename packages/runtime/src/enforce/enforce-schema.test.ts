import { afterEach, describe, expect, test, vi } from "vitest";
import { columns, deepFreeze, errorOf, findingsOf, issuesOf, listener, unnamed } from "./enforce.fixture.ts";
import { enforceSchema } from "./enforce-schema.ts";

afterEach(() => vi.unstubAllEnvs());

const PEOPLE = columns({ name: "string", age: "long", note: { type: "string", required: false } });

describe("records", () => {
  test("records that fit are the same list, whatever the order of their keys", () => {
    const records = deepFreeze([
      { age: 3, name: "Alice" },
      { name: "Bob", age: 5n, note: null },
    ]);
    expect(enforceSchema(records, PEOPLE)).toBe(records);
  });

  test("only the records that have to change are new", () => {
    const records = deepFreeze([{ x: 1 }, { x: 2n }]);
    const enforced = enforceSchema(records, columns({ x: "double" })) as object[];
    expect(enforced).toEqual([{ x: 1 }, { x: 2 }]);
    expect(enforced[0]).toBe(records[0]);
  });

  test("undeclared columns are dropped, with one warning that names them", () => {
    const { codes, onWarning } = listener();
    const records = deepFreeze([
      { x: 1, nick: "a" },
      { x: 2, note: undefined },
      { x: 3, other: null },
    ]);
    expect(enforceSchema(records, columns({ x: "long" }), { onWarning })).toEqual([{ x: 1 }, { x: 2 }, { x: 3 }]);
    expect(codes).toEqual(["TF2130"]);
  });

  test("a required column that no record has is missing once, one that some lack in each of them", () => {
    expect(findingsOf([{ name: "A", years: 1 }, { name: "B" }], PEOPLE)).toEqual([
      ["missing", ["age"], expect.stringMatching(/type long.*does not declare: `years`/)],
    ]);
    expect(findingsOf([{ name: "A", age: 1 }, { name: "B" }], PEOPLE)).toEqual([
      ["missing", [1, "age"], expect.stringContaining("type long")],
    ]);
    expect(findingsOf([], PEOPLE)).toHaveLength(2);
  });

  test("a column that takes null may be absent in some records", () => {
    const records = [{ age: 1 }, { age: 2, name: "B" }];
    expect(enforceSchema(records, PEOPLE)).toBe(records);
  });

  test("every value that does not fit is told with its path", () => {
    expect(findingsOf([{ name: 5, age: "3" }, 7, { name: "B", age: 2.5 }], PEOPLE)).toEqual([
      ["invalid_type", [0, "name"], expect.any(String)],
      ["invalid_type", [0, "age"], expect.any(String)],
      ["invalid_type", [1], expect.stringContaining("Expected a record, received number")],
      ["not_integer", [2, "age"], expect.any(String)],
    ]);
  });

  test("a hundred issues are kept, the others are counted", () => {
    const { issues, issueCount, message } = errorOf(() =>
      enforceSchema(
        Array.from({ length: 250 }, () => ({ x: "a" })),
        columns({ x: "long" }),
      ),
    );
    expect([issues.length, issueCount]).toEqual([100, 250]);
    expect(message).toContain("… and 150 more validation errors");
  });

  test("a name that every object inherits is a column like any other", () => {
    const schema = columns({ constructor: "string", __proto__x: { type: "long", required: false } });
    expect(findingsOf([{}], schema)).toEqual([["missing", ["constructor"], expect.any(String)]]);
    expect(enforceSchema([{ constructor: "a" }], schema)).toEqual([{ constructor: "a" }]);
  });
});

describe("an object", () => {
  test("is one record", () => {
    const record = deepFreeze({ name: "Alice", age: 3 });
    expect(enforceSchema(record, PEOPLE)).toBe(record);
    expect(findingsOf({ name: "Alice" }, PEOPLE)).toEqual([["missing", ["age"], expect.any(String)]]);
    expect(findingsOf({ age: null, name: 1 }, PEOPLE)).toEqual([
      ["invalid_type", ["name"], expect.any(String)],
      ["invalid_type", ["age"], expect.any(String)],
    ]);
  });

  test("may have a list for each column", () => {
    const lists = deepFreeze({ name: ["Alice", "Bob"], age: [3, 5] });
    expect(enforceSchema(lists, PEOPLE)).toBe(lists);
    expect(findingsOf({ name: ["Alice"], age: [3, "5"] }, PEOPLE)).toEqual([
      ["invalid_length", ["age"], expect.stringContaining("1 values as in the first column, received 2 values")],
      ["invalid_type", ["age", 1], expect.any(String)],
    ]);
    expect(findingsOf({ age: [3] }, PEOPLE)).toEqual([["missing", ["name"], expect.any(String)]]);
  });

  test("lists that need no conversion are the same lists, those of undeclared columns are dropped", () => {
    const { codes, onWarning } = listener();
    const lists = deepFreeze({ a: Int32Array.of(1), b: [0.5], c: [1] });
    const enforced = enforceSchema(lists, columns({ a: "double", b: "double" }), { onWarning }) as typeof lists;
    expect(enforced).toEqual({ a: Float64Array.of(1), b: [0.5] });
    expect(enforced.b).toBe(lists.b);
    expect(codes).toEqual(["TF2130"]);
  });

  test("with lists of text alone is a record, as in MLflow", () => {
    expect(findingsOf({ name: ["a", "b"] }, columns({ name: "string" }))).toEqual([
      ["invalid_type", ["name"], expect.stringContaining("received array")],
    ]);
    const tags = columns({ name: "string", tags: { type: "array", items: { type: "string" } } });
    expect(enforceSchema({ name: "a", tags: ["b"] }, tags)).toEqual({ name: "a", tags: ["b"] });
  });
});

describe("columns without names", () => {
  test("a value, a list of values, rows and records are taken by position", () => {
    expect(enforceSchema("hello", unnamed("string"))).toBe("hello");
    expect(enforceSchema(2n, unnamed("double"))).toBe(2);
    const [values, rows, records] = deepFreeze([
      [0, 1],
      [
        [1, "a"],
        [2, "b"],
      ],
      [{ q: 1, t: "a" }],
    ] as const);
    expect(enforceSchema(values, unnamed("double"))).toBe(values);
    expect(enforceSchema(rows, unnamed("long", "string"))).toBe(rows);
    expect(enforceSchema(records, unnamed("long", "string"))).toBe(records);
    expect(enforceSchema({ q: 1, t: "a" }, unnamed("long", "string"))).toEqual({ q: 1, t: "a" });
    expect(enforceSchema({ q: [1], t: ["a"] }, unnamed("long", "string"))).toEqual({ q: [1], t: ["a"] });
  });

  test("values beyond the declared columns are dropped, missing ones are null", () => {
    expect(enforceSchema([[1, "a", 5], [2]], unnamed("long", "string"))).toEqual([
      [1, "a"],
      [2, null],
    ]);
  });

  test("too few columns are refused with both counts", () => {
    expect(findingsOf([1, 2], unnamed("long", "string"))).toEqual([
      ["invalid_length", [], expect.stringContaining("Expected 2 columns, received 1 column")],
    ]);
    expect(findingsOf([{ a: 1 }], unnamed("long", "string"))).toHaveLength(1);
  });

  test("the elements of a list are the values of the only column", () => {
    const lists = deepFreeze([[1, 2], []]);
    expect(enforceSchema(lists, unnamed({ type: "array", items: { type: "long" } }))).toBe(lists);
    const anything = deepFreeze([{ a: 1 }, "x"]);
    expect(enforceSchema(anything, unnamed("any"))).toBe(anything);
  });

  test("a typed array is a column", () => {
    const values = Float64Array.of(1.5);
    expect(enforceSchema(values, unnamed("double"))).toBe(values);
    expect(enforceSchema(Int8Array.of(1), unnamed("long"))).toEqual(BigInt64Array.of(1n));
    expect(findingsOf(values, unnamed("long"))).toEqual([["invalid_type", [], expect.stringContaining("float64")]]);
  });

  test("an issue names row and position", () => {
    const issues = issuesOf(() => enforceSchema([[1, 2]], unnamed("long", "string")));
    expect(issues).toMatchObject([{ path: [0, 1], column: 1, expected: "string" }]);
    expect(issuesOf(() => enforceSchema(["a"], unnamed("long")))).toMatchObject([{ path: [0], column: 0 }]);
  });
});

test.each([[null], [undefined], [new Date(0)], [Symbol("x")]])("%s has no columns", (data) => {
  expect(() => enforceSchema(data, PEOPLE)).toThrow(expect.objectContaining({ code: "TF2113" }));
  expect(() => enforceSchema(data, unnamed("string"))).toThrow(expect.objectContaining({ code: "TF2113" }));
});

test("a scalar under names is data without the columns", () => {
  expect(issuesOf(() => enforceSchema("text", columns({ q: "string" })))).toMatchObject([
    { code: "missing", path: ["q"], undeclared: ["0"] },
  ]);
});

test("where the source is JSON, text stands for dates, bytes and int64", () => {
  const schema = columns({ at: "datetime", raw: "binary", id: "long" });
  const record = { at: "2024-01-02T00:00:00Z", raw: "eA==", id: "9007199254740993" };
  expect(enforceSchema([record], schema, { source: "json" })).toEqual([
    { at: new Date("2024-01-02"), raw: Uint8Array.of(120), id: 9007199254740993n },
  ]);
  expect(findingsOf([record], schema)).toHaveLength(3);
});

test("redact hides every value", () => {
  const error = errorOf(() => enforceSchema([{ x: "s3cret" }], columns({ x: "long" }), { redact: true }));
  expect(error.message).toContain("[0].x");
  expect(error.message + JSON.stringify(error)).not.toContain("s3cret");
});

test("MLFLOW_DISABLE_SCHEMA_DETAILS hides what the schema says", () => {
  vi.stubEnv("MLFLOW_DISABLE_SCHEMA_DETAILS", "true");
  const error = errorOf(() => enforceSchema([{ name: 5 }], columns({ name: "string", age: "long" })));
  expect(error.message).not.toMatch(/\b(?:age|long|string)\b/);
  expect(JSON.stringify(error)).not.toMatch(/\b(?:age|long)\b/);
});
