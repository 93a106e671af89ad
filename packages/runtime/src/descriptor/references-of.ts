import { partsOf } from "./parts-of.ts";
import type { ObjectDefinition, TypeDescriptor } from "./type-descriptor.ts";
import { typesOfDefinition } from "./types-of-definition.ts";

/** Which types lead on to others. */
export interface ReferenceOptions {
  /** Whether what stands behind the schema of a type counts. It does not where values are converted, which the schema does alone. */
  readonly behindSchemas?: boolean;
}

/**
 * The definitions that a type names, without those that they name in turn.
 *
 * @param type The type.
 * @param options Whether those count that only a schema leads to; they do when left out.
 * @returns Keys of definitions, in the order in which the type names them; repeated where it does so.
 */
export function referencesOf(type: TypeDescriptor, options: ReferenceOptions = {}): readonly string[] {
  if (type.kind === "reference") return [type.to];
  return type.kind === "schema" && options.behindSchemas === false
    ? []
    : partsOf(type).flatMap((part) => referencesOf(part, options));
}

/**
 * The definitions that the properties of an object type name.
 *
 * @param definition The object type.
 * @param options As for {@link referencesOf}.
 * @returns Keys of definitions, as {@link referencesOf} gives them.
 */
export function referencesOfDefinition(
  definition: ObjectDefinition,
  options: ReferenceOptions = {},
): readonly string[] {
  return typesOfDefinition(definition).flatMap((type) => referencesOf(type, options));
}
