import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Constraints } from "../../descriptor/constraints.ts";
import type { TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import { formats } from "../../formats.ts";
import { jsonSchemaFromDescriptor } from "../../json-schema/from-descriptor.ts";
import { interpret } from "../interpret.ts";

const RUNS = 2000;
const SEED = 20_260_102;

/** Numbers, texts and lists near the bounds of the types below, and samples of the formats. */
const json = fc.oneof(
  fc.integer({ min: -12, max: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: fc.constantFrom("a", "B", "1", "ä", "\u{1D11E}"), maxLength: 6 }),
  fc.constantFrom("a@b.de", "127.0.0.1", "2026-01-02", "2026-02-30", "/a/b", "https://a.b", "PT1H", "::1", null),
  fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom("0", null, {}, [0])), { maxLength: 5 }),
  fc.array(fc.dictionary(fc.constantFrom("a", "b"), fc.integer({ min: 0, max: 1 }), { noNullPrototype: true }), {
    maxLength: 4,
  }),
);

const number = (constraints: Constraints): TypeDescriptor => ({ kind: "number", constraints });
const long = (constraints: Constraints): TypeDescriptor => ({ kind: "long", constraints });
const text = (constraints: Constraints): TypeDescriptor => ({ kind: "string", constraints });
const list = (constraints: Constraints): TypeDescriptor => ({ kind: "array", items: { kind: "any" }, constraints });

test.each<TypeDescriptor>([
  number({ minimum: -3, maximum: 7 }),
  number({ exclusiveMinimum: -3, exclusiveMaximum: 7 }),
  long({ multipleOf: 3, minimum: -6 }),
  text({ minLength: 2, maxLength: 4 }),
  text({ pattern: "^[a-z\\p{Lo}]+$" }),
  text({ pattern: "\\d", maxLength: 3 }),
  ...Object.keys(formats).map((format) => text({ format })),
  list({ minItems: 1, maxItems: 3 }),
  list({ uniqueItems: true }),
  { kind: "nullable", type: text({ minLength: 1 }) },
  { kind: "union", members: [long({ minimum: 0 }), text({ maxLength: 2 }), list({ minItems: 2 })] },
])("the JSON Schema of %j accepts the JSON that its interpreter accepts", (root) => {
  const ajv = new Ajv2020({ strict: true, strictTypes: false });
  ajvFormats.default(ajv);
  const isValid = ajv.compile(jsonSchemaFromDescriptor({ version: 1, root, definitions: {} }));
  const context = { definitions: {}, classes: {}, formats, json: true };
  const check = fc.property(json, (value) => {
    expect([value, interpret(root, value, context).ok]).toEqual([value, isValid(value)]);
  });
  fc.assert(check, { numRuns: RUNS, seed: SEED });
});
