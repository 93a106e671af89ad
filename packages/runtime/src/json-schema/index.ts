export { jsonSchemaFromDescriptor } from "./from-descriptor.ts";
export type { JsonSchema } from "./json-schema.ts";
