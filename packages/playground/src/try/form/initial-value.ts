import type { Field } from "./field.ts";

/**
 * A value that a field starts with.
 *
 * @param field The field.
 * @returns Empty text, 0, the first choice, an empty list, an object with what is required in it, or null.
 */
export function initialValue(field: Field): unknown {
  switch (field.kind) {
    case "text":
      return "";
    case "number":
      return 0;
    case "choice":
      return field.values[0] ?? null;
    case "list":
      return [];
    case "object":
      return Object.fromEntries(
        field.properties.filter(({ isRequired }) => isRequired).map(({ name, field }) => [name, initialValue(field)]),
      );
    case "json":
      return null;
  }
}
