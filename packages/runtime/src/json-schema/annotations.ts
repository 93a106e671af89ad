import type { ObjectDefinition, PropertyDefinition } from "../descriptor/type-descriptor.ts";
import type { JsonSchema } from "./json-schema.ts";

/**
 * What the documentation says of a property or an object type, in JSON Schema's words.
 *
 * @param declared The property or the object type.
 * @returns The annotations that there are.
 */
export function annotations({
  documentation,
  deprecated,
  examples,
}: Pick<PropertyDefinition & ObjectDefinition, "documentation" | "deprecated" | "examples">): JsonSchema {
  return {
    ...(documentation === undefined ? {} : { description: documentation }),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(examples === undefined ? {} : { examples }),
  };
}
