import { expect, test } from "vitest";
import { analyzeSource } from "../analyze-source.fixture.ts";

/** The properties of `Item`, whose members are given, as the descriptor has them. */
function propertiesOf(members: string, around = ""): Record<string, object> {
  const { sites, diagnostics } = analyzeSource(sourceOf(members, around));
  expect(diagnostics.filter((one) => one.severity === "error")).toEqual([]);
  const properties = sites[0]?.descriptor.definitions.Item?.properties ?? [];
  return Object.fromEntries(properties.map(({ name, ...rest }) => [name, rest]));
}

/** Each diagnostic as its code and the text that it points at, with the fix where that has something of its own. */
function findingsOf(members: string, around = ""): string[] {
  const source = sourceOf(members, around);
  const lines = source.split("\n");
  return analyzeSource(source).diagnostics.map(({ code, line, column, message }) => {
    const at = lines[line - 1]?.slice(column - 1).replace(/\s*\*\/.*/, "");
    return `${code} at ${at}: ${message}`;
  });
}

function sourceOf(members: string, around: string): string {
  return `${around}
interface Item {
${members}
}
export function predict(modelInput: Item[]): string[] { return modelInput.map(() => ""); }`;
}

const text = (constraints: object) => ({ kind: "string", constraints });

test("every constraint is read from a property", () => {
  const properties = propertiesOf(`
    /**
     * How much.
     * @minimum -1.5 the least
     * @maximum 1e3
     * @multipleOf .5
     */
    amount: number;
    /** @exclusiveMinimum 0 @exclusiveMaximum 10 */
    share?: number | null;
    /** @minLength 1 @maxLength 5 @pattern ^[^@\\s]+$ */
    name: string;
    /** @format email - where to write to */
    mail: string;
    /** @minItems 1 @maxItems 3 @uniqueItems */
    tags: string[];
    /** @uniqueItems false */
    more: string[];`);
  expect(properties).toMatchObject({
    amount: { type: { kind: "number", constraints: { minimum: -1.5, maximum: 1000, multipleOf: 0.5 } } },
    share: {
      type: { kind: "nullable", type: { kind: "number", constraints: { exclusiveMinimum: 0, exclusiveMaximum: 10 } } },
    },
    name: { type: text({ minLength: 1, maxLength: 5, pattern: "^[^@\\s]+$" }) },
    mail: { type: text({ format: "email" }) },
    tags: { type: { kind: "array", constraints: { minItems: 1, maxItems: 3, uniqueItems: true } } },
    more: { type: { kind: "array", items: { kind: "string" } } },
  });
  expect(properties.amount).toMatchObject({ documentation: "How much." });
});

test("constraints of an alias hold wherever it is used", () => {
  const name = text({ minLength: 1 });
  expect(
    propertiesOf(
      `one: Name; optional?: Name; nullable: (Name | null)[]; list: Name[]; names: Names; user: User; pair: [Name, string];
       record: Record<string, Name>; map: Map<string, Name>; index: { [key: string]: Name }; either: Name | number;
       /** @maxLength 9 */ both: Name;`,
      `/** @minLength 1 */ type Name = string;
       /** @minItems 1 */ type Names = Name[];
       /** @pattern ^u */ type User = (Name);`,
    ),
  ).toEqual({
    one: { type: name },
    optional: { type: name, optional: true },
    nullable: { type: { kind: "array", items: { kind: "nullable", type: name } } },
    list: { type: { kind: "array", items: name } },
    names: { type: { kind: "array", items: name, constraints: { minItems: 1 } } },
    user: { type: text({ minLength: 1, pattern: "^u" }) },
    pair: { type: { kind: "tuple", items: [name, { kind: "string" }], required: 2 } },
    record: { type: { kind: "record", values: name } },
    map: { type: { kind: "map", values: name } },
    index: { type: { kind: "record", values: name } },
    either: { type: { kind: "union", members: [name, { kind: "number" }] } },
    both: { type: text({ minLength: 1, maxLength: 9 }) },
  });
});

test("of the bounds of an alias and a property the narrower ones count", () => {
  const around = "/** @minLength 2 @maxLength 5 */ type Name = string;";
  expect(propertiesOf("/** @minLength 1 @maxLength 4 */ name: Name;", around)).toEqual({
    name: { type: text({ minLength: 2, maxLength: 4 }) },
  });
});

test("a property keeps its constraints in a type that is made of its own", () => {
  const properties = propertiesOf("inner: Partial<Inner>;", "interface Inner { /** @minLength 1 */ name: string }");
  expect(properties).toEqual({ inner: { type: { kind: "reference", to: expect.any(String) } } });
});

test("constraints of a union go to the members that they are for", () => {
  expect(propertiesOf("/** @minLength 1 @minimum 0 */ id: string | number;")).toEqual({
    id: {
      type: {
        kind: "union",
        members: [text({ minLength: 1 }), { kind: "number", constraints: { minimum: 0 } }],
      },
    },
  });
});

test("defaults without initialiser, deprecation and examples are annotations", () => {
  expect(
    propertiesOf(`
      /** @default 5 @deprecated use y @example 1 @example 2 */ x?: number;
      /** @default none @example "quoted" @example plain text */ y?: string;
      /** @default null */ z?: string | null;
      /**
       * @example
       * \`\`\`ts
       * code
       * \`\`\`
       */
      w: number;
      /** @format */ v: string;`),
  ).toMatchObject({
    x: { default: 5, deprecated: true, examples: [1, 2] },
    y: { default: "none", examples: ["quoted", "plain text"] },
    z: { default: null },
    w: { type: { kind: "number" } },
    v: { type: { kind: "string" } },
  });
});

test("an interface can be deprecated and have examples", () => {
  const source = sourceOf("inner: Inner;", '/** @deprecated @example {"a": 1} */ interface Inner { a: number }');
  expect(analyzeSource(source).sites[0]?.descriptor.definitions.Inner).toMatchObject({
    deprecated: true,
    examples: [{ a: 1 }],
  });
});

test.each<[string, string, string[]]>([
  [
    "no number",
    "/** @minimum low */ x: number;",
    ["TF1021 at @minimum low: `Item.x` has `@minimum low`, where a number is expected."],
  ],
  [
    "no length",
    "/** @minLength -1 */ x: string;",
    ["TF1021 at @minLength -1: `Item.x` has `@minLength -1`, where a whole number is expected."],
  ],
  [
    "no divisor",
    "/** @multipleOf 0 */ x: number;",
    ["TF1021 at @multipleOf 0: `Item.x` has `@multipleOf 0`, where a number greater than 0 is expected."],
  ],
  [
    "no pattern",
    "/** @pattern (a */ x: string;",
    ["TF1021 at @pattern (a: `Item.x` has `@pattern (a`, where a regular expression for the flag `u` is expected."],
  ],
  [
    "no flag",
    "/** @uniqueItems maybe */ x: string[];",
    ["TF1021 at @uniqueItems maybe: `Item.x` has `@uniqueItems maybe`, where nothing, `true` or `false` is expected."],
  ],
  [
    "another type",
    "/** @minLength 1 */ x: number;",
    ["TF1022 at @minLength 1: `Item.x` has `@minLength`, which is for text, and the type `number`."],
  ],
  [
    "literals",
    '/** @minLength 1 */ x: "a" | "b";',
    ['TF1022 at @minLength 1: `Item.x` has `@minLength`, which is for text, and the type `"a" | "b"`.'],
  ],
  [
    "bounds",
    "/** @minimum 5 @maximum 4 */ x: number;",
    ["TF1023 at @maximum 4: No value of `Item.x` can be right: `@minimum 5` contradicts `@maximum 4`."],
  ],
  [
    "touching bounds",
    "/** @exclusiveMinimum 5 @maximum 5 */ x: number;",
    ["TF1023 at @maximum 5: No value of `Item.x` can be right: `@exclusiveMinimum 5` contradicts `@maximum 5`."],
  ],
  [
    "two patterns",
    "/** @pattern a @pattern b */ x: string;",
    ["TF1024 at @pattern b: `Item.x` has two values for `@pattern`, `a` and `b`, of which only one could be followed."],
  ],
  [
    "an unknown default",
    "/** @default none */ x?: number;",
    [
      "TF1028 at @default none: The `@default none` of `Item.x` is left out of the JSON Schema, because it is no JSON value.",
    ],
  ],
])("%s", (_, members, findings) => {
  expect(findingsOf(members)).toEqual(findings);
});

test("a pattern that takes exponential time is an error, one that takes long is a warning unless the length is bounded", () => {
  const members = `
    /** @pattern ^(a|aa)+$ */ exponential: string;
    /** @pattern ^.*x.*$ */ polynomial: string;
    /** @pattern ^.*x.*$ @maxLength 1000 */ bounded: string;
    /** @pattern ^([a-z0-9]+-)*[a-z0-9]+$ */ linear: string;`;
  expect(findingsOf(members).map((one) => one.replace(/: The .*/, ""))).toEqual([
    "TF1025 at @pattern ^(a|aa)+$",
    "TF1026 at @pattern ^.*x.*$",
  ]);
});

test("an unknown format is answered with the known ones", () => {
  const [diagnostic] = analyzeSource(sourceOf("/** @format e-mail */ x: string;", "")).diagnostics;
  expect(diagnostic).toMatchObject({
    code: "TF1027",
    message: "`Item.x` has `@format e-mail`, which nothing can check.",
  });
  expect(diagnostic?.fix).toContain("date-time, date, time, duration, email, ");
});

test("what is wrong with an alias is said once, at the alias", () => {
  expect(
    findingsOf("x: Name; y: Name; z: Other;", "/** @minimum 1 */ type Name = string;\ninterface Other { w: Name }"),
  ).toEqual(["TF1022 at @minimum 1: `Name` has `@minimum`, which is for numbers, and the type `string`."]);
});

test("an interface or a class has nothing to constrain", () => {
  expect(findingsOf("x: Other;", "/** @minItems 1 */ interface Other { w: string }")).toEqual([
    "TF1022 at @minItems 1: `Other` has `@minItems`, which is for arrays, and the type `Other`.",
  ]);
});

test("an initialiser counts more than a documented default", () => {
  const source = `class Item {
      /** @default 1 */ x = 2;
      /** @default 3 */ y = 3;
    }
    export function predict(modelInput: Item[]): number[] { return modelInput.map(({ x }) => x); }`;
  const { sites, diagnostics } = analyzeSource(source);
  expect(sites[0]?.descriptor.definitions.Item?.properties.map((one) => one.default)).toEqual([2, 3]);
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ["TF1028", "The `@default 1` of `Item.x` is left out of the JSON Schema, because the initialiser says 2."],
  ]);
});

test("constraints of a type argument are lost, which is said", () => {
  const around = "/** @minLength 1 */ type Name = string;\ninterface Page<T> { items: T[] }";
  expect(findingsOf("x: Page<Name>;", around)).toEqual([
    "TF1029 at x: Page<Name>;: `Item.x` has the type `Page<string>`, and the constraints of `Name` do not reach the values of a type argument.",
  ]);
});

test("a parameter property can be constrained", () => {
  const { sites } = analyzeSource(
    `class Item { constructor(/** @minLength 1 */ public name: string) {} }
     export function predict(modelInput: Item[]): string[] { return modelInput.map(({ name }) => name); }`,
  );
  expect(sites[0]?.descriptor.definitions.Item?.properties[0]?.type).toEqual(text({ minLength: 1 }));
});
