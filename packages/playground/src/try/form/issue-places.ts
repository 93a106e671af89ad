import type { Field } from "./field.ts";
import { type Path, valueAt } from "./value-at.ts";

/**
 * Finds the field at which an issue is shown: the innermost one on the way to its place.
 *
 * @param field The field of the whole.
 * @param path Where the issue is.
 * @param value The value of the whole: elements that are not there have no fields.
 * @returns The path of that field.
 */
export function placeOfIssue(field: Field, path: Path, value: unknown): Path {
  const place: (string | number)[] = [];
  let current: Field | undefined = field;
  for (const segment of path) {
    current = innerField(current, segment, valueAt(value, place));
    if (current === undefined) break;
    place.push(segment);
  }
  return place;
}

function innerField(field: Field, segment: string | number, value: unknown): Field | undefined {
  if (field.kind === "object") return field.properties.find(({ name }) => name === segment)?.field;
  if (field.kind !== "list" || typeof segment !== "number" || !Array.isArray(value)) return undefined;
  return segment < value.length ? field.items : undefined;
}
