import { TsfuncError } from "../errors/tsfunc-error.ts";
import { jsonSchemaFromDescriptor } from "../json-schema/from-descriptor.ts";
import { conversionOf } from "../pyfunc/conversion.ts";
import { requireVersion } from "../pyfunc/metadata-store.ts";
import { convertersOf } from "../pyfunc/model-converters.ts";
import { namedSchemas } from "../pyfunc/named-schemas.ts";
import type { Plain } from "../pyfunc/plain.ts";
import type { TypeMetadata } from "./type-metadata.ts";
import { type TypeSchema, typeSchemaOf } from "./type-schema.ts";

/**
 * Any type as other libraries take it, `schemaOf<Message>()`: a Standard Schema that makes instances of `Message`, and a Standard JSON Schema.
 * Values are taken as from JSON, which is what the JSON Schema describes: text stands for dates, bytes and int64, beside the values themselves.
 *
 * @param metadata What the compiler plugin says of the type; it adds this argument.
 * @returns The schema.
 * @throws {TsfuncError} TF2010 when the compiler plugin is not part of the build, TF2002 when its output is newer than this package.
 * @see https://standardschema.dev
 */
export function schemaOf<Type>(metadata?: TypeMetadata): TypeSchema<Plain<Type>, Type> {
  if (metadata === undefined) {
    throw new TsfuncError("TF2010", {});
  }
  const { descriptor, formats, schemas } = requireVersion(metadata);
  const schemaNamed = namedSchemas((name) => schemas?.[name]?.());
  const asInput = { formats, descriptor: { ...descriptor, input: descriptor.root, params: null } };
  const convert = conversionOf("input", asInput, convertersOf(metadata));
  return typeSchemaOf({
    convert: (value) => convert(value, true),
    jsonSchema: (side) => jsonSchemaFromDescriptor(descriptor, { side, schemaNamed }),
  });
}
