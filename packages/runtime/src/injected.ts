export { attach, type MetadataDecorator } from "./pyfunc/attach.ts";
export { describe } from "./pyfunc/describe.ts";
export type { ModelMetadata } from "./pyfunc/metadata.ts";
