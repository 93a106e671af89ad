import { expect, test } from "vitest";
import type { TypeDescriptor } from "../descriptor/index.ts";
import { jsonSchemaFromDescriptor } from "./from-descriptor.ts";

const NODE: TypeDescriptor = { kind: "schema", schema: "Node", type: { kind: "reference", to: "Object" } };

const DESCRIPTOR = {
  version: 1,
  root: { kind: "array", items: NODE },
  definitions: { Object: { properties: [{ name: "next", type: { kind: "nullable", type: NODE } }] } },
} as const;

const OWN = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  properties: { self: { $ref: "#" }, leaf: { $ref: "#/$defs/Leaf" }, other: { $ref: "https://example.org/other" } },
  $defs: { Leaf: { type: "string" } },
  default: { $ref: "#" },
} as const;

test("the schema of a schema stands under its name, and its references are to where it stands", () => {
  expect(jsonSchemaFromDescriptor(DESCRIPTOR, { schemaNamed: () => OWN })).toEqual({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "array",
    items: { $ref: "#/$defs/Node" },
    $defs: {
      Node: {
        type: "object",
        properties: {
          self: { $ref: "#/$defs/Node" },
          leaf: { $ref: "#/$defs/Node/$defs/Leaf" },
          other: { $ref: "https://example.org/other" },
        },
        $defs: { Leaf: { type: "string" } },
        default: { $ref: "#" },
      },
    },
  });
});

test("without one, the type as TypeScript has it is described", () => {
  expect(jsonSchemaFromDescriptor(DESCRIPTOR)).toMatchObject({
    items: { $ref: "#/$defs/Node" },
    $defs: {
      Node: { $ref: "#/$defs/Object" },
      Object: { properties: { next: { anyOf: [{ $ref: "#/$defs/Node" }, { type: "null" }] } } },
    },
  });
});

test("at the root it stays as it is", () => {
  expect(jsonSchemaFromDescriptor({ ...DESCRIPTOR, root: NODE }, { schemaNamed: () => OWN })).toEqual(OWN);
});
