import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { expect, test } from "vitest";
import type { Definitions } from "../descriptor/descriptor.ts";
import type { TypeDescriptor } from "../descriptor/type-descriptor.ts";
import { jsonSchemaFromDescriptor } from "./from-descriptor.ts";

const text: TypeDescriptor = { kind: "string" };
const reference = (to: string): TypeDescriptor => ({ kind: "reference", to });

/** What a validator makes of JSON values under the schema of a type; the schema itself is checked, too. */
function accepts(root: TypeDescriptor, definitions: Definitions = {}): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false });
  ajvFormats.default(ajv);
  return ajv.compile(jsonSchemaFromDescriptor({ version: 1, root, definitions }));
}

test.each<[string, TypeDescriptor, unknown[], unknown[]]>([
  ["string", text, ["", "x"], [1, null, {}]],
  ["number", { kind: "number" }, [1, 2.5, -0], ["1", null, true]],
  ["float", { kind: "float" }, [1, 2.5], ["1"]],
  ["long", { kind: "long" }, [0, 2 ** 53 - 1, 1 - 2 ** 53], [2 ** 53, 1.5, "1"]],
  ["integer", { kind: "integer" }, [2 ** 31 - 1, -(2 ** 31)], [2 ** 31, -(2 ** 31) - 1, 0.5]],
  [
    "bigint",
    { kind: "bigint" },
    [5, -(2 ** 63), "9223372036854775807", "0"],
    [2 ** 63, 0.5, "1.5", "01", "x", "1".repeat(20)],
  ],
  ["boolean", { kind: "boolean" }, [true, false], [0, "true"]],
  ["Date", { kind: "date" }, ["2024-01-02T03:04:05Z"], ["yesterday", 0]],
  ["Uint8Array", { kind: "bytes" }, ["", "eA==", "eHg=", "eHh4"], [[120], "eA", "eHh4=", "e A="]],
  ["null", { kind: "null" }, [null], [0, ""]],
  ["unknown", { kind: "any" }, [null, 1, {}, []], []],
  ["a literal", { kind: "literal", values: ["a"] }, ["a"], ["b", null]],
  ["literals", { kind: "literal", values: ["a", 1, true], name: "Mode" }, ["a", 1, true], ["1", 2, false]],
  [
    "a template",
    { kind: "template", pattern: "^id-(?:\\d+)$", text: "`id-${number}`" },
    ["id-12"],
    ["id-", "xid-1", 12],
  ],
  ["an array", { kind: "array", items: text }, [[], ["a"]], [[1], "a", {}]],
  [
    "a tuple",
    { kind: "tuple", items: [text, { kind: "long" }], required: 1 },
    [["a"], ["a", 1]],
    [[], ["a", "b"], ["a", 1, 2]],
  ],
  [
    "a tuple with rest",
    { kind: "tuple", items: [text], required: 1, rest: { kind: "long" } },
    [["a"], ["a", 1, 2]],
    [[], ["a", "b"]],
  ],
  ["a tuple of rest alone", { kind: "tuple", items: [], required: 0, rest: text }, [[], ["a"]], [[1]]],
  ["a record", { kind: "record", values: text }, [{}, { a: "b" }, { constructor: "c" }], [{ a: 1 }, [], null]],
  ["a map", { kind: "map", values: { kind: "long" } }, [{ a: 1 }], [{ a: "1" }]],
  ["a nullable", { kind: "nullable", type: text }, ["a", null], [1]],
  ["a nullable literal", { kind: "nullable", type: { kind: "literal", values: ["a"] } }, ["a", null], ["b"]],
  ["a nullable bigint", { kind: "nullable", type: { kind: "bigint" } }, [1, "1", null], [true]],
  ["a nullable unknown", { kind: "nullable", type: { kind: "any" } }, [1, null], []],
  ["a union", { kind: "union", members: [text, { kind: "array", items: text }] }, ["a", ["a"]], [1, [1]]],
  ["a number within bounds", { kind: "number", constraints: { minimum: 0, exclusiveMaximum: 2 } }, [0, 1.9], [-1, 2]],
  ["a multiple", { kind: "long", constraints: { multipleOf: 5 } }, [0, -10], [4, 2.5]],
  ["an integer with wider bounds", { kind: "integer", constraints: { maximum: 1e12 } }, [2 ** 31 - 1], [2 ** 31]],
  ["a bigint within bounds", { kind: "bigint", constraints: { exclusiveMaximum: 9 } }, [8, "8"], [9]],
  ["text of a length", { kind: "string", constraints: { minLength: 1, maxLength: 2 } }, ["a", "𝄞𝄞"], ["", "abc"]],
  ["text that matches", { kind: "string", constraints: { pattern: "^\\p{L}+$" } }, ["ä"], ["", "1"]],
  ["text of a format", { kind: "string", constraints: { format: "email" } }, ["a@b.de"], ["a"]],
  [
    "a template that matches",
    { kind: "template", pattern: "^id-[\\s\\S]*$", text: "`id-${string}`", constraints: { pattern: "\\d$" } },
    ["id-1"],
    ["id-", "1"],
  ],
  [
    "an array of a length with unique items",
    { kind: "array", items: { kind: "any" }, constraints: { minItems: 1, maxItems: 2, uniqueItems: true } },
    [
      [1, "1"],
      [{ a: 1 }, { a: 2 }],
    ],
    [
      [],
      [1, 1],
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      [1, 2, 3],
    ],
  ],
  [
    "a nullable with constraints",
    { kind: "nullable", type: { kind: "string", constraints: { minLength: 1 } } },
    [null, "a"],
    ["", 1],
  ],
])("%s accepts and refuses the JSON that its converter does", (_, type, accepted, refused) => {
  const isValid = accepts(type);
  expect(accepted.filter((value) => !isValid(value))).toEqual([]);
  expect(refused.filter((value) => isValid(value))).toEqual([]);
});

const CHAT: Definitions = {
  Request: {
    name: "ChatRequest",
    documentation: "What is asked.",
    construct: { parameters: [] },
    properties: [
      { name: "messages", type: { kind: "array", items: reference("Message") }, documentation: "Oldest first." },
      { name: "temperature", type: { kind: "number" }, hasDefault: true, default: 0.7 },
      { name: "user", type: { kind: "nullable", type: text }, optional: true },
    ],
  },
  Message: { name: "Message", properties: [{ name: "content", type: text }], extra: { kind: "long" } },
  Unused: { name: "Unused", properties: [{ name: "x", type: text }] },
};

test("an object type stands once, in $defs, with its title, description, defaults and required properties", () => {
  expect(
    jsonSchemaFromDescriptor({ version: 1, root: { kind: "array", items: reference("Request") }, definitions: CHAT }),
  ).toEqual({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "array",
    items: { $ref: "#/$defs/Request" },
    $defs: {
      Request: {
        title: "ChatRequest",
        description: "What is asked.",
        type: "object",
        properties: {
          messages: { type: "array", items: { $ref: "#/$defs/Message" }, description: "Oldest first." },
          temperature: { type: "number", default: 0.7 },
          user: { type: ["string", "null"] },
        },
        required: ["messages"],
      },
      Message: {
        title: "Message",
        type: "object",
        properties: { content: { type: "string" } },
        required: ["content"],
        additionalProperties: { type: "integer", minimum: -(2 ** 53) + 1, maximum: 2 ** 53 - 1 },
      },
    },
  });
});

test("the object type of the root is an object outright, and stands in $defs only where it is referred to", () => {
  const options = { version: 1, definitions: CHAT } as const;
  expect(jsonSchemaFromDescriptor({ ...options, root: reference("Message") })).toEqual({
    $schema: expect.any(String),
    title: "Message",
    type: "object",
    properties: { content: { type: "string" } },
    required: ["content"],
    additionalProperties: expect.any(Object),
  });
  const { type, $defs } = jsonSchemaFromDescriptor({ ...options, root: reference("Request") });
  expect([type, Object.keys(Object($defs))]).toEqual(["object", ["Message"]]);
});

test("what comes out of a conversion has its defaults", () => {
  const schema = jsonSchemaFromDescriptor(
    { version: 1, root: reference("Request"), definitions: CHAT },
    { side: "output" },
  );
  expect(schema.required).toEqual(["messages", "temperature"]);
});

test("objects are validated through references; undeclared properties are restricted only where their type is known", () => {
  const isValid = accepts(reference("Request"), CHAT);
  expect(isValid({ messages: [{ content: "a", tokens: 3 }], unknown: true })).toBe(true);
  expect(isValid({ messages: [], user: null })).toBe(true);
  expect(isValid({ messages: [{ content: "a", tokens: "3" }] })).toBe(false);
  expect(isValid({ messages: [{ role: 1 }] })).toBe(false);
  expect(isValid({ temperature: 1 })).toBe(false);
});

test("recursive types refer to themselves", () => {
  const node = { properties: [{ name: "children", type: { kind: "array", items: reference("Node") } }] } as const;
  const isValid = accepts(reference("Node"), { Node: node });
  expect(isValid({ children: [{ children: [] }] })).toBe(true);
  expect(isValid({ children: [{ children: [{}] }] })).toBe(false);
});

test("a discriminated union takes exactly one member", () => {
  const kinds = ["circle", "square"].map((kind) => ({
    properties: [
      { name: "kind", type: { kind: "literal", values: [kind] } },
      { name: "size", type: { kind: kind === "circle" ? "number" : "string" } },
    ],
  }));
  const [Circle, Square] = kinds as unknown as [Definitions[string], Definitions[string]];
  const union: TypeDescriptor = {
    kind: "union",
    members: [reference("Circle"), reference("Square")],
    discriminator: { property: "kind", values: [["circle"], ["square"]] },
  };
  const isValid = accepts(union, { Circle, Square });
  expect(isValid({ kind: "circle", size: 1 })).toBe(true);
  expect(isValid({ kind: "square", size: 1 })).toBe(false);
  expect(isValid({ kind: "star", size: 1 })).toBe(false);
});

test("keys of every sort can be referred to", () => {
  const definitions: Definitions = { Größe$1: { properties: [{ name: "with space", type: text }] } };
  const isValid = accepts(reference("Größe$1"), definitions);
  expect(isValid({ "with space": "a" })).toBe(true);
  expect(isValid({ "with space": 1 })).toBe(false);
});

test("a property __proto__ is one like any other", () => {
  const definitions: Definitions = { Odd: { properties: [{ name: "__proto__", type: text }] } };
  const root: TypeDescriptor = { kind: "array", items: reference("Odd") };
  const schema = jsonSchemaFromDescriptor({ version: 1, root, definitions });
  expect(JSON.stringify(schema.$defs)).toBe(
    '{"Odd":{"type":"object","properties":{"__proto__":{"type":"string"}},"required":["__proto__"]}}',
  );
});

test("documentation gives description, deprecation and examples, and a default without initialiser", () => {
  const definitions: Definitions = {
    Params: {
      documentation: "How.",
      deprecated: true,
      examples: [{ size: 1 }],
      properties: [{ name: "size", type: { kind: "long" }, deprecated: true, examples: [1, 2], default: 3 }],
    },
  };
  const schema = jsonSchemaFromDescriptor({ version: 1, root: reference("Params"), definitions });
  expect(schema).toMatchObject({
    description: "How.",
    deprecated: true,
    examples: [{ size: 1 }],
    properties: { size: { deprecated: true, examples: [1, 2], default: 3 } },
    required: ["size"],
  });
});
