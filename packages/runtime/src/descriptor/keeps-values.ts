import type { TypeDescriptor } from "./type-descriptor.ts";

/**
 * Whether values of a type are only checked, never converted or copied.
 *
 * @param type Any type.
 * @returns True for `string`, `boolean`, `null`, `unknown`, literals, templates, and what is made of these alone.
 */
export function keepsValues(type: TypeDescriptor): boolean {
  switch (type.kind) {
    case "string":
    case "boolean":
    case "null":
    case "any":
    case "literal":
    case "template":
      return true;
    case "nullable":
      return keepsValues(type.type);
    case "union":
      return type.members.every(keepsValues);
    default:
      return false;
  }
}
