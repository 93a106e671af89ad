export type { Classes, Constructor, Converter, Converters, EmittedConverters } from "./convert/converter.ts";
export type { Formats } from "./convert/formats.ts";
export type { Toolkit } from "./convert/toolkit.ts";
export type { TypeMetadata } from "./interop/type-metadata.ts";
export { attach, type MetadataDecorator } from "./pyfunc/attach.ts";
export { describe } from "./pyfunc/describe.ts";
export type { ModelMetadata } from "./pyfunc/metadata.ts";
