import type { ObjectDefinition, TypeDescriptor } from "./type-descriptor.ts";

/**
 * The definitions that a type names, without those that they name in turn.
 *
 * @param type The type.
 * @returns Keys of definitions, in the order in which the type names them; repeated where it does so.
 */
export function referencesOf(type: TypeDescriptor): readonly string[] {
  switch (type.kind) {
    case "reference":
      return [type.to];
    case "array":
      return referencesOf(type.items);
    case "record":
    case "map":
      return referencesOf(type.values);
    case "nullable":
      return referencesOf(type.type);
    case "tuple":
      return [...type.items, ...(type.rest === undefined ? [] : [type.rest])].flatMap(referencesOf);
    case "union":
      return type.members.flatMap(referencesOf);
    default:
      return [];
  }
}

/**
 * The definitions that the properties of an object type name.
 *
 * @param definition The object type.
 * @returns Keys of definitions, as {@link referencesOf} gives them.
 */
export function referencesOfDefinition(definition: ObjectDefinition): readonly string[] {
  const types = definition.properties.map((property) => property.type);
  return [...types, ...(definition.extra === undefined ? [] : [definition.extra])].flatMap(referencesOf);
}
