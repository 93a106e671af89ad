import { expect, test } from "vitest";
import { fromDraft07 } from "./from-draft-07.ts";

const $schema = "https://json-schema.org/draft/2020-12/schema";

test("lists of items become prefix items, and definitions $defs", () => {
  expect(
    fromDraft07({
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "array",
      items: [{ type: "string" }, { $ref: "#/definitions/N" }],
      additionalItems: false,
      definitions: { N: { type: "number" } },
    }),
  ).toEqual({
    $schema,
    type: "array",
    prefixItems: [{ type: "string" }, { $ref: "#/$defs/N" }],
    items: false,
    $defs: { N: { type: "number" } },
  });
});

test("one schema for all items stays, and an empty list says nothing", () => {
  expect(fromDraft07({ items: { type: "string" } })).toEqual({ $schema, items: { type: "string" } });
  expect(fromDraft07({ items: [], maxItems: 0 })).toEqual({ $schema, maxItems: 0 });
});

test("references lead to where schemas are now", () => {
  const schema = {
    properties: {
      "a/b": { items: [{ type: "string" }], additionalItems: { type: "object" } },
      items: { items: { type: "number" } },
      first: { $ref: "#/properties/a~1b/items/0" },
      more: { $ref: "#/properties/a~1b/additionalItems" },
      numbers: { $ref: "#/properties/items/items" },
      all: { $ref: "#" },
    },
  };
  expect(fromDraft07(schema)).toMatchObject({
    properties: {
      first: { $ref: "#/properties/a~1b/prefixItems/0" },
      more: { $ref: "#/properties/a~1b/items" },
      numbers: { $ref: "#/properties/items/items" },
      all: { $ref: "#" },
    },
  });
});
