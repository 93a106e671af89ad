import { expect, test } from "vitest";
import { addJsonSchemaConverter, converterFor } from "./json-schema-converters.ts";
import type { StandardSchemaV1 } from "./standard-schema.ts";

function schemaOfVendor(vendor: string): StandardSchemaV1 {
  return { "~standard": { version: 1, vendor, validate: (value) => ({ value }) } };
}

test("a converter is found for the schemas that it knows, and the last one of a name counts", () => {
  for (const type of ["string", "number"]) {
    addJsonSchemaConverter("test", {
      knows: (schema) => schema["~standard"].vendor === "test",
      convert: (_, side) => ({ type, side }),
    });
  }
  expect(converterFor(schemaOfVendor("test"))?.(schemaOfVendor("test"), "input")).toEqual({
    type: "number",
    side: "input",
  });
  expect(converterFor(schemaOfVendor("other"))).toBeUndefined();
});
