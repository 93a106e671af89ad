import type { TypeDescriptor } from "../descriptor/type-descriptor.ts";
import type { ModelMetadata } from "./metadata.ts";
import { schemaDefaults } from "./schema-defaults.ts";

/**
 * The defaults of params that the compiler plugin could not tell: those of a new instance, whose initialisers run.
 *
 * @param metadata What the compiler plugin emitted.
 * @returns The instance, or what the schema of the params makes of none; an empty object where every default is known without.
 */
export function paramDefaults({ descriptor: { params, definitions }, classes, schemas, name }: ModelMetadata): object {
  const schemaOf = params?.kind === "schema" ? schemas?.[params.schema] : undefined;
  if (schemaOf !== undefined) {
    return schemaDefaults(schemaOf(), { name, part: "params" });
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

function keyOf(type: TypeDescriptor): string | undefined {
  return type.kind === "nullable" ? keyOf(type.type) : type.kind === "reference" ? type.to : undefined;
}
