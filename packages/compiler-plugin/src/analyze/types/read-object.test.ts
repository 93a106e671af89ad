import { describe, expect, test } from "vitest";
import { Sources } from "../sources.fixture.ts";

const sources = new Sources();

/** A model whose elements are of the type `Row`. */
function rows(declarations: string): ReturnType<typeof sources.add> {
  return sources.add(`import { pyfunc, type long } from "@tsfunc/runtime";
${declarations}
export const predict = pyfunc((modelInput: Row[]): void => {});
`);
}

describe("the properties of", () => {
  test.each(
    [
      [
        "a class with its public fields",
        "class Row { a!: string; readonly b = 1; declare c: long; accessor d = '' }",
        "a b c d",
      ],
      [
        "a class without hidden members",
        "class Row { a!: string; private b = 1; protected c = 1; #d = 1; static e = 1 }",
        "a",
      ],
      [
        "a class without methods",
        "class Row { a!: string; run(): void {} *each() {} async wait() {} [Symbol.iterator]() {} }",
        "a",
      ],
      [
        "a class without function-valued properties",
        "const bind = (f: () => void) => f; class Row { a!: string; f = () => {}; g = function () {}; h = bind(() => {}); i = ((): void => {}) }",
        "a",
      ],
      [
        "a class with get/set pairs",
        "class Row { a!: string; get b() { return 1; } set b(value) {} get c() { return 1; } }",
        "a b",
      ],
      ["a class with the base first", "class Row extends Base { b!: string } class Base { a!: string }", "a b"],
      [
        "three classes with each base first",
        "class Row extends Middle { c!: 1; a!: 'x' } class Middle extends Base { b!: string } class Base { a!: string }",
        "a b c",
      ],
      ["a subclass of a generic class", "class Row extends Base<long> { b!: string } class Base<T> { a!: T }", "a b"],
      [
        "an abstract base",
        "class Row extends Base { a!: string; b!: string } abstract class Base { abstract a: string }",
        "a b",
      ],
      [
        "interfaces with the base first",
        "interface Row extends A, B { c: 1 } interface A { a: 1 } interface B { b: 1 }",
        "a b c",
      ],
      ["a merged interface", "interface Row { b: 1 } interface Row { a: 1 }", "b a"],
      ["an interface without methods", "interface Row { a: 1; run(): void; maybe?(): void }", "a"],
      ["a type", "type Row = { b: 1; a: 1 };", "b a"],
      ["an intersection", "type Row = { b: 1 } & A; interface A { a: 1 }", "b a"],
      [
        "parameter properties",
        "class Row { constructor(public a: string, private b = 1, readonly c = 2, d = 3) {} e!: 1 }",
        "a c e",
      ],
      [
        "a mapped class without methods",
        "type Row = Readonly<A>; class A { a!: 1; get b() { return 1; } run() {} private c = 1 }",
        "a",
      ],
      ["Pick", "type Row = Pick<A, 'a' | 'b'>; interface A { a: 1; b: 1; c: 1 }", "a b"],
      ["Omit", "type Row = Omit<A, 'c'>; interface A { a: 1; b: 1; c: 1 }", "a b"],
      ["an interface made of a class", "interface Row extends A { b: 1 } class A { a!: 1; run() {} }", "a b"],
    ].map(([name, declarations = "", expected = ""]) => ({ name, expected, source: rows(declarations) })),
  )("$name: $expected", ({ source, expected }) => {
    const [definition] = Object.values(source.site.descriptor.definitions);
    expect(definition?.properties.map(({ name }) => name).join(" ")).toBe(expected);
  });
});

describe.each([
  ["b", "a"],
  ["a", "b"],
])("properties are in the order of the source: %s, %s", (x, y) => {
  test.each(
    [
      `type Row = Record<"${x}" | "${y}", "${x}">;`,
      `type Row = Partial<Record<"${x}" | "${y}", "${x}">>;`,
      `type Row = Pick<A, "a" | "b">; interface A { ${x}: 1; ${y}: 1 }`,
      `type Row = Omit<A, "c">; interface A { ${x}: 1; ${y}: 1; c: 1 }`,
      `type Row = { [K in "${x}" | "${y}"]: 1 };`,
    ].map((declarations) => ({ declarations, source: rows(declarations) })),
  )("$declarations", ({ source }) => {
    const [definition] = Object.values(source.site.descriptor.definitions);
    expect(definition?.properties.map(({ name }) => name)).toEqual([x, y]);
  });
});

const oddNames = rows("interface Row { 'Production Budget': 1; 2: 1; __proto__: 1; __own: 1 }");

test("names need not be identifiers", () => {
  const names = oddNames.definition("Row").properties.map(({ name }) => name);
  expect(names.sort()).toEqual(["2", "Production Budget", "__own", "__proto__"]);
});

const extra = rows("interface Row { name: string; [key: string]: string | string[] }");
const extraInherited = rows("class Row extends Base { [key: string]: unknown; b!: 1 } class Base { a!: long }");

test("an index signature beside properties keeps undeclared ones", () => {
  expect(extra.text("element")).toBe("Row");
  expect(extra.definition("Row")).toMatchObject({ properties: [{ name: "name" }], extra: { kind: "union" } });
  expect(extraInherited.definition("Row").extra).toEqual({ kind: "any" });
  expect(extraInherited.messages).toEqual([]);
});

const generic = rows(`
class Message { content!: string }
interface Page<T> { items: T[]; next?: Page<T>; first: T }
interface Row { messages: Page<Message>; numbers: Page<long> }
`);

test("each instance of a generic type is a type of its own, under its name", () => {
  expect(generic.properties("Row")).toBe("{ messages: Page<Message>; numbers: Page<long> }");
  expect(generic.properties("Page_Message")).toBe("{ items: Message[]; next?: Page<Message>; first: Message }");
  expect(generic.properties("Page_long")).toBe("{ items: long[]; next?: Page<long>; first: long }");
});

describe("how instances are made of", () => {
  test.each(
    [
      ["a class", "class Row { a = 1 }", { parameters: [] }],
      [
        "a class without a public constructor's needs",
        "class Row { a = 1; constructor(b = 2, ...rest: string[]) {} }",
        { parameters: [] },
      ],
      [
        "parameter properties",
        "class Row { constructor(public a: string, readonly b: long) {} }",
        { parameters: ["a", "b"] },
      ],
      [
        "what stands between them",
        "class Row { constructor(public a: string, other = 1, public b = 2, last = 3) {} }",
        { parameters: ["a", "other", "b"] },
      ],
      [
        "an inherited constructor",
        "class Row extends Base { b = 1 } class Base { constructor(public a: string) {} }",
        { parameters: ["a"] },
      ],
      [
        "an overload without parameters",
        "class Row { a = 1; constructor(a: number); constructor(); constructor(a = 1) { this.a = a; } }",
        { parameters: [] },
      ],
      ["an interface", "interface Row { a: 1 }", undefined],
      ["an interface made of a class", "interface Row extends A {} class A { a = 1 }", undefined],
      ["a mapped class", "type Row = Readonly<A>; class A { a = 1 }", undefined],
      ["an intersection with a class", "type Row = A & { b: 1 }; class A { a = 1 }", undefined],
    ].map(([name, declarations, construct]) => ({ name, construct, source: rows(String(declarations)) })),
  )("$name: $construct", ({ source, construct }) => {
    const [definition] = Object.values(source.site.descriptor.definitions);
    expect(definition?.construct).toEqual(construct);
  });
});

describe("a class is refused when", () => {
  test.each(
    [
      ["it is abstract", "abstract class /*!TF1012*/ Row { a!: string }"],
      ["its constructor is not public", "class /*!TF1012*/ Row { a!: string; private constructor() {} }"],
      ["its constructor needs `b`", "class /*!TF1012*/ Row { a!: string; constructor(b: string) { this.a = b; } }"],
      ["its constructor needs `a`", "class /*!TF1012*/ Row { b = 1; constructor(private a: string) {} }"],
    ].map(([name = "", declarations = ""]) => ({ name, source: rows(declarations) })),
  )("$name", ({ name, source }) => {
    source.expectMarkedDiagnostics();
    expect(source.messages[0]).toContain(`Instances of \`Row\` cannot be made from data: ${name}`);
  });
});

describe("a type made of a class is reported", () => {
  test.each(
    ["Partial<A>", "Pick<A, 'a'>", "Omit<A, 'b'>", "Readonly<A>", "Required<A>", "A & { c: 1 }"].map((type) => ({
      type,
      source: sources.add(`import { pyfunc } from "@tsfunc/runtime";
class A { a = "x"; b = 2; run() {} }
interface Row { /*!TF1020*/ value: ${type} }
export const predict = pyfunc((modelInput: Row[]): void => {});
`),
    })),
  )("$type", ({ source, type }) => {
    source.expectMarkedDiagnostics();
    expect(source.messages[0]).toContain("which is made of the class `A`");
    expect(source.analysis.sites).toHaveLength(1);
    const definitions = Object.values(source.site.descriptor.definitions);
    expect(
      definitions.flatMap(({ properties }) => properties).some((one) => one.hasDefault),
      type,
    ).toBe(false);
  });
});

describe("an object type without data is refused", () => {
  test.each(
    ["{}", "Empty", "{ run(): void }"].map((type) => ({
      type,
      source: sources.add(`import { pyfunc } from "@tsfunc/runtime";
class Empty { static a = 1; run() {} }
interface Row { /*!TF1014*/ value: ${type} }
export const predict = pyfunc((modelInput: Row[]): void => {});
`),
    })),
  )("$type", ({ source }) => source.expectMarkedDiagnostics());
});

const lost = sources.add(`import { pyfunc } from "@tsfunc/runtime";
import { Base } from "./missing.ts";
class Row extends /*!TF1010*/ Base { a!: string }
interface Other extends /*!TF1010*/ Gone { row: Row }
export const predict = pyfunc((modelInput: Other[]): void => {});
`);

test("a base that cannot be found was silently left out", () => {
  lost.expectMarkedDiagnostics();
});
