import { describe, expect, test } from "vitest";
import { Sources } from "../sources.fixture.ts";

const sources = new Sources();

/** A model whose elements are of the class `Row`, which has one property. */
function property(text: string, declarations = ""): ReturnType<typeof sources.add> {
  return sources.add(`import { pyfunc, type long } from "@tsfunc/runtime";
${declarations}
class Row { ${text} }
export const predict = pyfunc((modelInput: Row[]): void => {});
`);
}

describe("a property may be absent or null", () => {
  test.each(
    [
      ["value!: string", {}],
      ["value?: string", { optional: true }],
      ["value: string | undefined", { optional: true }],
      ["value?: string | null", { optional: true, type: { kind: "nullable", type: { kind: "string" } } }],
      [
        "value: string | null = null",
        { hasDefault: true, default: null, type: { kind: "nullable", type: { kind: "string" } } },
      ],
      ["value: string = 'x'", { hasDefault: true, default: "x" }],
      ["value = 'x'", { hasDefault: true, default: "x" }],
      ["constructor(public value?: string) {}", { optional: true }],
      ["constructor(public value: string = 'x') {}", { hasDefault: true, default: "x" }],
      ["accessor value = 'x'", { hasDefault: true, default: "x" }],
      ["get value(): string { return ''; } set value(text) {}", {}],
    ].map(([text, expected]) => ({ text: String(text), expected, source: property(String(text)) })),
  )("$text: $expected", ({ source, expected }) => {
    expect(source.definition("Row").properties).toEqual([
      { name: "value", type: { kind: "string" }, ...(expected as object) },
    ]);
  });
});

describe("null without question mark and default is refused", () => {
  test.each(
    [
      "class Row { /*!TF1004*/ value!: string | null; }",
      "interface Row { /*!TF1004*/ value: string | null }",
      "type Row = { /*!TF1004*/ value: 'a' | null };",
      "class Row { constructor(/*!TF1004*/ public value: string | null) {} }",
    ].map((row) => ({
      row,
      source: sources.add(`import { pyfunc } from "@tsfunc/runtime";
${row}
export const predict = pyfunc((modelInput: Row[]): void => {});
`),
    })),
  )("$row", ({ source }) => {
    source.expectMarkedDiagnostics();
    expect(source.messages[0]).toContain("`Row.value` may be null");
    expect(source.analysis.diagnostics[0]?.fix).toMatch(/^Write `value\?: .* \| null`, or give it a default: `value: /);
  });
});

describe("defaults are folded", () => {
  test.each(
    [
      ["0.7", 0.7],
      ["-1", -1],
      ["+1", 1],
      ['"text"', "text"],
      ["`text`", "text"],
      ["true", true],
      ["null as string | null", null],
      ["100 as long", 100],
      ["<long>100", 100],
      ["(5)", 5],
      ["5!", 5],
      ["5 satisfies number", 5],
      ["[1, [2, 'x']]", [1, [2, "x"]]],
      ["[] as string[]", []],
      ['{ a: 1, "b c": { d: null } }', { a: 1, "b c": { d: null } }],
      ["LIMIT", 5],
      ["Color.Red", "red"],
      ["Row.LIMIT", 7],
      ["['a', 'b'] as const", ["a", "b"]],
    ].map(([text, expected]) => ({ text: String(text), expected, source: withDefault(String(text)) })),
  )("$text", ({ source, expected }) => {
    expect(source.definition("Row").properties[0]).toMatchObject({
      name: "value",
      hasDefault: true,
      default: expected,
    });
  });
});

describe("what only running would tell is left to the constructor", () => {
  test.each(
    [
      "compute()",
      "new Date()",
      "[1, compute()]",
      "{ a: compute() }",
      "{ ['a' + 1]: 1 }",
      "{ ...{ a: 1 } }",
      "[...PAIR]",
      "[...ONE]",
      "5n",
      "DEFAULTS.limit",
      "mutable",
      "60 * 60",
      "undefined as string | undefined",
    ].map((text) => ({ text, source: withDefault(text) })),
  )("$text", ({ source }) => {
    const [value] = source.definition("Row").properties;
    expect(value).toMatchObject({ name: "value", hasDefault: true });
    expect(value).not.toHaveProperty("default");
  });
});

function withDefault(text: string): ReturnType<typeof sources.add> {
  return property(
    `value = ${text}; static readonly LIMIT = 7;`,
    `const LIMIT = 5; enum Color { Red = "red", Blue = "blue" } const DEFAULTS = { limit: 5 };
const PAIR = ["a", "a"] as const; const ONE = ["a"] as const; let mutable: number = 5;
declare function compute(): number;`,
  );
}

const documented = sources.add(`import { pyfunc } from "@tsfunc/runtime";
/**
 * One row.
 *
 * @see the table
 */
export class Row {
  /** What it says, {@link Row}. */
  text!: string;
  // Not this.
  other!: string;
  /** Through the constructor. */
  constructor(
    /** A parameter. */
    public parameter: string,
  ) {}
}
export const predict = pyfunc((modelInput: Row[]): void => {});
`);

test("documentation comes along, without tags", () => {
  expect(documented.definition("Row").documentation).toBe("One row.");
  expect(documented.definition("Row").properties.map((one) => one.documentation)).toEqual([
    "What it says, {@link Row}.",
    undefined,
    "A parameter.",
  ]);
});

const anything = sources.add(`import { pyfunc } from "@tsfunc/runtime";
import type { Gone } from "./gone.ts";
interface Row {
  /*!TF1007*/ metadata: Record<string, unknown>;
  /*!TF1007*/ loose: any;
  /*!TF1010*/ missing: Missing;
  /*!TF1010*/ list: Gone[];
  /*!TF1010*/ either: string | Gone;
}
export const predict = pyfunc((modelInput: Row[]): void => {});
`);

test("what is not validated is warned of, what cannot be found is refused", () => {
  anything.expectMarkedDiagnostics();
  expect(anything.messages).toContain(
    "TF1007: `Row.metadata{}` has the type `unknown`, so anything is accepted for it, and the signature says `any`.",
  );
  expect(anything.messages).toContain("TF1010: `Row.list[]` has a type that TypeScript cannot find: `Gone`.");
});
