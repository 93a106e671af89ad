export { inDialect } from "./dialect/in-dialect.ts";
export { JSON_SCHEMA_TARGETS, type JsonSchemaTarget } from "./dialect/json-schema-target.ts";
export { type JsonSchemaOptions, jsonSchemaFromDescriptor } from "./from-descriptor.ts";
export type { JsonSchema } from "./json-schema.ts";
export type { JsonSchemaSide } from "./json-schema-side.ts";
export type { SchemaNamed } from "./schema-named.ts";
