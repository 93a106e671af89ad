import type { ObjectDefinition } from "./type-descriptor.ts";

/**
 * Tells whether an object type can be recognised by its properties alone: it has a required one that neither plain objects nor arrays
 * have by themselves, so that a value with all required properties is no array and no built-in container.
 *
 * @param definition The object type.
 * @returns Whether it has such a property.
 */
export function isDistinctive(definition: ObjectDefinition): boolean {
  return definition.properties.some(
    (property) => !property.optional && !property.hasDefault && !(property.name in Array.prototype),
  );
}
