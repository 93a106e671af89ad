import type { Descriptor } from "../descriptor/descriptor.ts";
import type { ModelMetadata } from "../pyfunc/metadata.ts";

/** What the compiler plugin hands to a call of `schemaOf`; its emitted converter stands as that of the model input. */
export interface TypeMetadata
  extends Pick<ModelMetadata, "version" | "name" | "classes" | "formats" | "schemas" | "convert"> {
  readonly descriptor: Descriptor;
}
