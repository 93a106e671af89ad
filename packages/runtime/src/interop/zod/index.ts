import { addJsonSchemaConverter } from "../../standard-schema/json-schema-converters.ts";
import type { StandardSchemaV1 } from "../../standard-schema/standard-schema.ts";
import { isZod3Schema, jsonSchemaOfZod3 } from "./json-schema-of-zod3.ts";

// Whoever imports this module can give schemas of zod 3 to `pyfunc`.
addJsonSchemaConverter("zod3", {
  knows: isZod3Schema,
  convert: (schema: StandardSchemaV1) => jsonSchemaOfZod3(schema),
});

export { jsonSchemaOfZod3 } from "./json-schema-of-zod3.ts";
export type { ZodSourceOptions } from "./zod-dialect.ts";
export { type ZodSourceTypes, zodSourceFromDescriptor } from "./zod-source-from-descriptor.ts";
export { zodSourceOf } from "./zod-source-of.ts";
