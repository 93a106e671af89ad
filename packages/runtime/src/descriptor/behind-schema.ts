import type { TypeDescriptor } from "./type-descriptor.ts";

/** A type that no schema of its own stands in front of. */
export type PlainDescriptor = Exclude<TypeDescriptor, { kind: "schema" }>;

/**
 * The type that is behind the schema which validates it.
 *
 * @param type Any type.
 * @returns The type itself, unless a schema validates its values.
 */
export function behindSchema(type: TypeDescriptor): PlainDescriptor {
  return type.kind === "schema" ? behindSchema(type.type) : type;
}
