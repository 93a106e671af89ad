import { describe, expect, test } from "vitest";
import * as z4 from "zod";
import * as z from "zod/v3";
import { descriptorOf } from "../../pyfunc/descriptor-of.ts";
import { jsonSchemaOf } from "../../pyfunc/json-schema-of.ts";
import { pyfunc } from "../../pyfunc/pyfunc.ts";
import { signatureOf } from "../../pyfunc/signature-of.ts";
import { jsonSchemaOfZod3 } from "./index.ts";

const Message = z.object({
  role: z.enum(["system", "user"]),
  content: z.string().min(1).describe("What is said."),
  sent: z.date().optional(),
  at: z.tuple([z.number(), z.number().int()]).rest(z.boolean()).nullable(),
  retries: z.number().int().default(0),
});

describe("pyfunc with schemas of zod 3", () => {
  const model = pyfunc(
    { input: z.array(Message), params: z.object({ top: z.number().int().default(3) }) },
    (modelInput, { top }) => modelInput.map(({ content }) => content.slice(0, top)),
  );

  test("validates with the schema itself", () => {
    expect(model([{ role: "user", content: "Hello", at: null }])).toEqual(["Hel"]);
    expect(() => model([{ role: "user", content: "", at: null }])).toThrow(expect.objectContaining({ code: "TF2100" }));
  });

  test("tells a signature", () => {
    expect(String(signatureOf(model))).toMatchInlineSnapshot(`
      "inputs: 
        [{at: Any (required), content: string (required), retries: long (required), role: string (required), sent: datetime (optional)} (required)]
      outputs: 
        [Any (required)]
      params: 
        ['top': long (default: 3)]
      "
    `);
  });

  test("tells a JSON Schema with its constraints, in every dialect", () => {
    expect(jsonSchemaOf(model, "element")).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      required: ["role", "content", "at"],
      properties: {
        content: { type: "string", minLength: 1, description: "What is said." },
        at: { anyOf: [{ prefixItems: [{ type: "number" }, { type: "integer" }], items: { type: "boolean" } }, {}] },
      },
    });
    expect(jsonSchemaOf(model, "element", { target: "draft-07" })).toMatchObject({
      properties: { at: { anyOf: [{ items: [{ type: "number" }, {}], additionalItems: { type: "boolean" } }, {}] } },
    });
  });

  test("tells its types", () => {
    expect(descriptorOf(model).definitions.Object1?.properties).toEqual([
      { name: "role", type: { kind: "literal", values: ["system", "user"] } },
      { name: "content", type: { kind: "string", constraints: { minLength: 1 } }, documentation: "What is said." },
      { name: "sent", type: { kind: "date" }, optional: true },
      {
        name: "at",
        type: {
          kind: "nullable",
          type: {
            kind: "tuple",
            items: [{ kind: "number" }, { kind: "long" }],
            required: 2,
            rest: { kind: "boolean" },
          },
        },
      },
      { name: "retries", type: { kind: "long" }, hasDefault: true, default: 0 },
    ]);
  });
});

test("what a transform takes counts, undeclared properties are accepted, and Maps are objects", () => {
  const text = z.string().transform((value) => value.length);
  expect(jsonSchemaOfZod3(text.pipe(z.number()))).toMatchObject({ type: "string" });
  expect(jsonSchemaOfZod3(z.object({ a: text }))).not.toHaveProperty("additionalProperties", false);
  expect(jsonSchemaOfZod3(z.object({ a: text }).strict())).toHaveProperty("additionalProperties", false);
  expect(jsonSchemaOfZod3(z.map(z.string(), z.boolean()))).toMatchObject({ additionalProperties: { type: "boolean" } });
});

test.each([
  ["a schema of zod 4", z4.string()],
  ["a schema of zod 4", z4.object({})],
  ["undefined", undefined],
  ["object", { _def: {} }],
])("refuses %s, of which zod-to-json-schema would make a schema of anything", (received, schema) => {
  expect(() => jsonSchemaOfZod3(schema)).toThrow(
    expect.objectContaining({ code: "TF2012", message: expect.stringContaining(received) }),
  );
});
