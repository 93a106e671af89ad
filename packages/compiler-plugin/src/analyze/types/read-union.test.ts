import { describe, expect, test } from "vitest";
import { Sources } from "../sources.fixture.ts";
import { modelWith, testTypes } from "./type-table.fixture.ts";

const sources = new Sources();

/** Each is written in both orders, so that the order in which the checker happens to meet the literals is wrong for one of the two. */
describe.each([
  { x: "b", y: "a" },
  { x: "a", y: "b" },
])("literals are in the order of the source: $x, $y", ({ x, y }) => {
  const both = `"${x}" | "${y}"`;
  const role = `type Role = ${both};`;

  testTypes(sources, [
    [both, both],
    ["Role", both, role],
    [`Role | "c"`, `${both} | "c"`, role],
    [`"c" | Role`, `"c" | ${both}`, role],
    [`("d" | Role)[]`, `("d" | ${both})[]`, role],
    [`(null | ${both})[]`, `(${both} | null)[]`],
    [`Record<string, ${both}>`, `Record<string, ${both}>`],
    [`{ [key: string]: ${both} }`, `Record<string, ${both}>`],
    ["Roles", `Record<string, ${both}>`, `interface Roles { [key: string]: ${both} }`],
    [`Map<string, ${both}>`, `Map<string, ${both}>`],
    [`[(${both})?]`, `[(${both})?]`],
    [`string | (${both})[]`, `string | (${both})[]`],
    [`{ kind: 1, roles: (${both})[] } | string`, `{ kind: 1; roles: (${both})[] } | string`],
    ["Value", `string | (${both})[]`, `type Value = string | (${both})[];`],
    ["Page<Role>['items']", `(${both})[]`, `type Page<T> = { items: T[] }; ${role}`],
    ["(typeof ROLES)[number]", both, `const ROLES = ["${x}", "${y}"] as const;`],
    ["Role", both, `const ROLES = ["${x}", "${y}"] as const; type Role = (typeof ROLES)[number];`],
    ["Message['role']", both, `interface Message { role: ${both} }`],
    ["keyof Message", both, `interface Message { ${x}: string; ${y}: string }`],
    ["keyof typeof COLORS", both, `const COLORS = { ${x}: 1, ${y}: 2 };`],
    [`Exclude<"c" | ${both}, "c">`, both],
    ["Exclude<Role, 'c'>", both, `type Role = "c" | ${both};`],
    ["NonNullable<Role>", both, `type Role = ${both} | null;`],
    [`\`\${${both}}-\${"d" | "c"}\``, `"${x}-d" | "${x}-c" | "${y}-d" | "${y}-c"`],
    [`Record<${both}, "${x}">`, `Record<${both}, "${x}">`],
    [`Partial<Record<${both}, "${x}">>`, `Partial<Record<${both}, "${x}">>`],
    [`Page<${both}>`, `Page<${both}>`, "export interface Page<T> { items: T[] }"],
  ]);

  const inferred = sources.add(`
import { pyfunc } from "@tsfunc/runtime";
export class Row {
  cast = "${x}" as ${both};
  get pair(): ${both} { return this.cast; }
  set pair(value: ${both}) { this.cast = value; }
  constructor(public parameter: ${both} = "${x}") {}
}
export const predict = pyfunc((modelInput: Row[]): void => {});
`);

  test("properties without a written type, get/set pairs and parameter properties", () => {
    expect(inferred.properties("Row")).toBe(`{ cast: ${both}; pair: ${both}; parameter: ${both} }`);
  });
});

describe("other unions are in the order of the source, too", () => {
  testTypes(sources, [
    ["Failed<1>", "{ no: 1 } | { yes: 1 }", "type Failed<T> = { no: T } | { yes: T };"],
    ["Passed<1>", "{ yes: 1 } | { no: 1 }", "type Passed<T> = { yes: T } | { no: T };"],
    ["Either<string>", "{ no: string } | { yes: 1 }", "type Either<T> = { no: T } | { yes: 1 };"],
    ["Neither<string>", "{ yes: 1 } | { no: string }", "type Neither<T> = { yes: 1 } | { no: T };"],
    ["Many<string>", "string[] | { one: string }", "type Many<T> = T[] | { one: T };"],
    ["string | number", "string | number"],
    ["number | string", "number | string"],
    ["Value", "string | number", "type Value = string | number;"],
    ["Date | Value", "Date | string | number", "type Value = string | number;"],
    ["boolean | string", "boolean | string"],
    ["string | boolean", "string | boolean"],
    ["string | boolean | 1", "string | boolean | 1"],
    ["string[] | string", "string[] | string"],
    ["(long | string | null)[]", "(long | string | null)[]"],
    ["(null | Date)[]", "(Date | null)[]"],
    ["3 | 1 | 2", "3 | 1 | 2"],
    ["true", "true"],
    ['"a" | 1 | false', '"a" | 1 | false'],
  ]);
});

describe("templates", () => {
  testTypes(sources, [["`id-${number}`", "`id-${number}`"]]);

  test.each(
    [
      { type: "`id-${number}`", good: ["id-5", "id--1.5e3"], bad: ["id-", "id-x", "xid-5", "id-5 "] },
      { type: "`a.${string}`", good: ["a.", "a.b\nc"], bad: ["ab", "xa.b"] },
      { type: "`${bigint}n`", good: ["5n", "-5n"], bad: ["5.5n", "n"] },
      { type: "`v${long}`", good: ["v1", "v2"], bad: ["v", "vx", "v1.5"] },
    ].map((row) => ({ ...row, source: sources.add(modelWith(row.type)) })),
  )("$type takes $good and not $bad", ({ good, bad, source }) => {
    const [property] = source.definition("Holder").properties;
    const pattern = new RegExp(property?.type.kind === "template" ? property.type.pattern : "", "u");
    expect([...good, ...bad].filter((text) => pattern.test(text))).toEqual(good);
  });
});

describe("enums", () => {
  const COLOR = 'enum Color { Red = "red", Blue = "blue" }';

  testTypes(sources, [
    ["Color", "Color", COLOR],
    ["(Color | null)[]", "(Color | null)[]", COLOR],
    ["Color[]", "Color[]", COLOR],
    ["Color.Red", "Color.Red", COLOR],
    ['Color | "green"', '"red" | "blue" | "green"', COLOR],
    ["Level", "Level", "enum Level { Low, High = 5, Higher }"],
    ["Level", "Level", "const enum Level { Low = 1, High = 2 }"],
    ["Only", "Only", 'enum Only { One = "one" }'],
    ["Computed", "number", 'enum Computed { A = "text".length, B = "more".length }'],
  ]);

  const valued = sources.add(modelWith("Level", "enum Level { High = 5, Low = 1, Lower = Low | 2, Same = High }"));

  test("the values are in source order, each once", () => {
    expect(valued.definition("Holder").properties[0]?.type).toEqual({
      kind: "literal",
      values: [5, 1, 3],
      name: "Level",
    });
  });

  const optional = sources.add(modelWith("Color", COLOR).replace("value:", "value?:"));

  test("an enum that may be absent keeps its name", () => {
    expect(optional.properties("Holder")).toBe("{ value?: Color }");
  });
});

describe("discriminators", () => {
  const TEXT = 'interface Text { kind: "text"; text: string }';
  const IMAGE = 'interface Image { kind: "image" | "photo"; url: string }';

  test.each(
    [
      ["Text | Image", TEXT + IMAGE, { property: "kind", values: [["text"], ["image", "photo"]] }],
      ["Image | Text", TEXT + IMAGE, { property: "kind", values: [["image", "photo"], ["text"]] }],
      ["(Image | Text | null)[]", TEXT + IMAGE, { property: "kind", values: [["image", "photo"], ["text"]] }],
      [
        "A | B",
        "class A { readonly type = 1; x!: string } class B { readonly type = 2; y!: string }",
        { property: "type", values: [[1], [2]] },
      ],
      [
        "A | B",
        'type A = Base & { kind: "a" }; type B = Base & { kind: "b" }; interface Base { id: string }',
        { property: "kind", values: [["a"], ["b"]] },
      ],
      ["A | B", 'interface A { kind?: "a"; x: string } interface B { kind: "b"; y: string }', undefined],
      ["A | B", 'interface A { kind: "a" | "b"; x: string } interface B { kind: "b"; y: string }', undefined],
      ["A | B", "interface A { kind: string; x: string } interface B { kind: 'b'; y: string }", undefined],
      ["[string] | [string, number]", "", undefined],
      [
        "A | B",
        'class A { x!: string; get kind() { return "a" as const; } } class B { y!: string; get kind() { return "b" as const; } }',
        undefined,
      ],
    ].map(([type, declarations, discriminator]) => ({
      type,
      declarations,
      discriminator,
      source: sources.add(modelWith(String(type), String(declarations))),
    })),
  )("$type where $declarations", ({ source, discriminator }) => {
    expect(source.unions.map((union) => union.discriminator)).toEqual([discriminator]);
  });
});

const union = sources.add(`
import { pyfunc } from "@tsfunc/runtime";
interface Row { /*!TF1009*/ value: string | Date }
interface Other { row: Row; name: "a" | "b"; maybe?: boolean | null; color?: string }
export const predict = pyfunc((modelInput: Row[]): void => {});
export const predictOther = pyfunc((modelInput: Other[]): void => {});
`);

test("a union is reported once, however many models use it; null, boolean and literals make none", () => {
  union.expectMarkedDiagnostics();
  expect(union.messages[0]).toContain("`Row.value` is the union `string | Date`");
});
