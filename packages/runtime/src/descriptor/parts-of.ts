import type { TypeDescriptor } from "./type-descriptor.ts";

/**
 * The types that a type is directly made of. Those of the properties of an object type are parts of its definition, not of a reference to it.
 *
 * @param type Any type.
 * @returns The parts, in the order in which they are written.
 */
export function partsOf(type: TypeDescriptor): readonly TypeDescriptor[] {
  switch (type.kind) {
    case "array":
      return [type.items];
    case "record":
    case "map":
      return [type.values];
    case "nullable":
    case "schema":
      return [type.type];
    case "union":
      return type.members;
    case "tuple":
      return [...type.items, ...(type.rest === undefined ? [] : [type.rest])];
    default:
      return [];
  }
}
