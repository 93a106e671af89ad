export type { OnWarning, Warning } from "../errors/warn.ts";
export type { InferOptions } from "./infer-options.ts";
export { inferParams } from "./infer-params.ts";
export { inferSchema } from "./infer-schema.ts";
export { inferSignature } from "./infer-signature.ts";
export { SchemaInference } from "./schema-inference.ts";
