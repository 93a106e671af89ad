import type { JsonValue, PropertyDefinition } from "../descriptor/type-descriptor.ts";
import { isJsonInput } from "../errors/json-input.ts";

/**
 * What a JSON Schema says for those who read it, beside the description.
 *
 * @param keywords The schema.
 * @returns Whether it is deprecated, and its examples, as far as they are JSON.
 */
export function annotationsIn({
  deprecated,
  examples,
}: Readonly<Record<string, unknown>>): Pick<PropertyDefinition, "deprecated" | "examples"> {
  return {
    ...(deprecated === true && { deprecated }),
    ...(Array.isArray(examples) && isJsonInput(examples) && { examples: examples as readonly JsonValue[] }),
  };
}
