import type { ObjectDefinition, TypeDescriptor } from "./type-descriptor.ts";

/**
 * The types that an object type is made of.
 *
 * @param definition The object type.
 * @returns The types of its properties, and that of undeclared ones.
 */
export function typesOfDefinition({ properties, extra }: ObjectDefinition): readonly TypeDescriptor[] {
  return [...properties.map(({ type }) => type), ...(extra === undefined ? [] : [extra])];
}
