import { expect, test } from "vitest";
import { analyzeSource } from "../analyze-source.fixture.ts";
import { propertiesOf, sourceOf } from "./constraints.fixture.ts";

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

test("a parameter property can be constrained", () => {
  const { sites } = analyzeSource(
    `class Item { constructor(/** @minLength 1 */ public name: string) {} }
     export function predict(modelInput: Item[]): string[] { return modelInput.map(({ name }) => name); }`,
  );
  expect(sites[0]?.descriptor.definitions.Item?.properties[0]?.type).toEqual(text({ minLength: 1 }));
});
