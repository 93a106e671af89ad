import { describe, expect, test } from "vitest";
import type { Definitions } from "../../descriptor/descriptor.ts";
import type { ObjectDefinition, PropertyDefinition, TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import { convert, findingsOf, issuesOf } from "../interpret.fixture.ts";

const string = { kind: "string" } as const;
const long = { kind: "long" } as const;

const T: TypeDescriptor = { kind: "reference", to: "T" };

function object(
  properties: readonly PropertyDefinition[],
  more: Partial<ObjectDefinition> = {},
): { definitions: Definitions } {
  return { definitions: { T: { name: "T", properties, ...more } } };
}

const required: PropertyDefinition = { name: "text", type: string };
const optional: PropertyDefinition = { name: "note", type: string, optional: true };

describe("what is accepted", () => {
  test("a type with a distinctive property takes any object that has it", () => {
    const accepted = [
      { text: "a" },
      new (class Other {
        text = "a";
      })(),
      Object.assign([], { text: "a" }),
      Object.assign(new Map(), { text: "a" }),
    ];
    for (const value of accepted) {
      expect(convert(T, value, object([required]))).toEqual({ text: "a" });
    }
  });

  test.each([[[]], [new Map()], [new Date(0)], ["text"], [null], [undefined], [() => 1]])(
    "%o is no such object",
    (value) => {
      expect(findingsOf(T, value, object([required]))).toMatchObject([["invalid_type", [], /^Expected T, received/]]);
    },
  );

  test("a type without one takes neither arrays nor built-in containers", () => {
    const lengthOnly = object([{ name: "length", type: long }]);
    expect(convert(T, {}, object([optional]))).toEqual({});
    expect(convert(T, { length: 1 }, lengthOnly)).toEqual({ length: 1 });
    for (const [value, given] of [
      [[], lengthOnly],
      [[], object([optional])],
      [new Map(), object([optional])],
    ] as const) {
      expect(issuesOf(T, value, given)).toMatchObject([{ code: "invalid_type" }]);
    }
  });

  test("an object that merely lacks something is told what", () => {
    expect(issuesOf(T, { note: "n" }, object([required, { name: "count", type: long }]))).toEqual([
      {
        code: "missing",
        path: ["text"],
        expected: "string",
        received: "object",
        input: { note: "n" },
        message: "Field required",
      },
      {
        code: "missing",
        path: ["count"],
        expected: "long",
        received: "object",
        input: { note: "n" },
        message: "Field required",
      },
    ]);
  });
});

describe("properties", () => {
  test("undefined counts as absent, null does not", () => {
    expect(convert(T, { text: "a", note: undefined }, object([required, optional]))).toStrictEqual({ text: "a" });
    expect(findingsOf(T, { text: undefined }, object([required]))).toEqual([["missing", ["text"], "Field required"]]);
    expect(findingsOf(T, { text: "a", note: null }, object([required, optional]))).toEqual([
      ["invalid_type", ["note"], "Expected string, received null"],
    ]);
  });

  test("a required property of any type must be there", () => {
    const open = object([{ name: "text", type: { kind: "nullable", type: { kind: "any" } } }]);
    expect(findingsOf(T, { text: undefined }, open)).toEqual([["missing", ["text"], "Field required"]]);
    expect(convert(T, { text: null }, open)).toEqual({ text: null });
  });

  test("each is read once", () => {
    let reads = 0;
    const value = {
      get text(): unknown {
        return reads++ === 0 ? "a" : 5;
      },
    };
    expect(convert(T, value, object([required]))).toEqual({ text: "a" });
    expect(reads).toBe(1);
  });

  test("what every object inherits is absent", () => {
    const hostile = object([
      { name: "constructor", type: string },
      { name: "__proto__", type: string, optional: true },
    ]);
    expect(findingsOf(T, {}, hostile)).toEqual([["missing", ["constructor"], "Field required"]]);
    const converted = convert(T, JSON.parse('{"constructor":"c","__proto__":"p"}'), hostile);
    expect(Object.entries(converted as object)).toEqual([
      ["constructor", "c"],
      ["__proto__", "p"],
    ]);
    expect(Object.getPrototypeOf(converted)).toBe(Object.prototype);
  });

  test("undeclared ones are dropped", () => {
    expect(
      convert(T, JSON.parse('{"text":"a","x":1,"__proto__":{"note":"n"}}'), object([required, optional])),
    ).toStrictEqual({
      text: "a",
    });
  });

  test("with an index signature they are kept and converted, `__proto__` never", () => {
    const open = object([required], { extra: long });
    expect(convert(T, { text: "a", x: 1n }, open)).toStrictEqual({ text: "a", x: 1 });
    expect(Object.keys(convert(T, JSON.parse('{"text":"a","__proto__":1}'), open) as object)).toEqual(["text"]);
    expect(findingsOf(T, { text: "a", x: "no" }, open)).toEqual([
      ["invalid_type", ["x"], "Expected long, received string"],
    ]);
  });

  test("every issue is told, those of undeclared properties last", () => {
    const open = object([required, optional], { extra: long });
    expect(findingsOf(T, { x: "no", note: 5 }, open).map(([, path]) => path)).toEqual([["text"], ["note"], ["x"]]);
  });
});

describe("recursive types", () => {
  const definitions: Definitions = {
    T: { name: "T", properties: [{ name: "next", type: { kind: "reference", to: "U" }, optional: true }] },
    U: { name: "U", properties: [{ name: "next", type: { kind: "reference", to: "T" }, optional: true }] },
  };

  function nested(depth: number): object {
    let value = {};
    for (let level = 0; level < depth; level++) {
      value = { next: value };
    }
    return value;
  }

  test("500 objects around an object are accepted, one more is too deep", () => {
    expect(convert(T, nested(500), { definitions })).toEqual(nested(500));
    const [issue] = issuesOf(T, nested(501), { definitions });
    expect(issue).toMatchObject({ code: "too_deep", path: new Array(501).fill("next") });
  });

  test("500 levels with arrays and unions between them fit on the call stack", () => {
    const items: TypeDescriptor = { kind: "union", members: [string, T] };
    const next: PropertyDefinition = { name: "next", type: { kind: "array", items } };
    let value: object = { next: ["end"] };
    for (let level = 0; level < 500; level++) {
      value = { next: [value] };
    }
    expect(convert(T, value, object([next]))).toEqual(value);
  });

  test("a cycle is too deep", () => {
    const value: Record<string, unknown> = {};
    value.next = value;
    expect(findingsOf(T, value, { definitions })).toMatchObject([["too_deep", expect.anything(), expect.anything()]]);
  });

  test("depth counts levels, not objects", () => {
    const many: TypeDescriptor = { kind: "array", items: T };
    expect(
      convert(
        many,
        Array.from({ length: 1000 }, () => nested(1)),
        { definitions },
      ),
    ).toHaveLength(1000);
  });

  test("a type that does not contain itself has no limit of its own", () => {
    const flat = { definitions: { T: definitions.T, U: { name: "U", properties: [] } } as Definitions };
    expect(convert(T, nested(600), flat)).toEqual({ next: {} });
  });
});

test("a descriptor that refers to nothing is refused by name", () => {
  expect(() => convert(T, {}, { definitions: {} })).toThrow(expect.objectContaining({ code: "TF2006" }));
  expect(() => convert({ kind: "reference", to: "toString" }, {})).toThrow(expect.objectContaining({ code: "TF2006" }));
});
