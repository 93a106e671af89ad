import type { TypeDescriptor } from "../descriptor/type-descriptor.ts";
import type { StandardSchemaV1 } from "../standard-schema/standard-schema.ts";
import { validateWith } from "../standard-schema/validate-with.ts";
import type { ModelMetadata } from "./metadata.ts";

/**
 * The defaults of params that the compiler plugin could not tell: those of a new instance, whose initialisers run.
 *
 * @param metadata What the compiler plugin emitted.
 * @returns The instance, or what the schema of the params makes of none; an empty object where every default is known without.
 */
export function paramDefaults({ descriptor: { params, definitions }, classes, schemas }: ModelMetadata): object {
  const schemaOf = params?.kind === "schema" ? schemas?.[params.schema] : undefined;
  if (schemaOf !== undefined) {
    return defaultsOf(schemaOf());
  }
  const key = params === null ? undefined : keyOf(params);
  const classOf = key === undefined ? undefined : classes[key];
  if (key === undefined || classOf === undefined) {
    return {};
  }
  const known = definitions[key]?.properties.every(
    ({ hasDefault, default: value }) => !hasDefault || value !== undefined,
  );
  return known ? {} : Reflect.construct(classOf(), []);
}

function defaultsOf(schema: StandardSchemaV1): object {
  const outcome = validateWith(schema, {}, { name: "params", part: "inferred" });
  return outcome.ok ? Object(outcome.value) : {};
}

function keyOf(type: TypeDescriptor): string | undefined {
  return type.kind === "nullable" ? keyOf(type.type) : type.kind === "reference" ? type.to : undefined;
}
