import type { TypeDescriptor } from "../descriptor/type-descriptor.ts";
import type { ModelMetadata } from "./metadata.ts";

/**
 * The defaults of params that the compiler plugin could not tell: those of a new instance, whose initialisers run.
 *
 * @param metadata What the compiler plugin emitted.
 * @returns The instance; an empty object where every default is known without.
 */
export function paramDefaults({ descriptor: { params, definitions }, classes }: ModelMetadata): object {
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
