import type { ElementType } from "../element-type.ts";

/** What stands for a list or a struct in Arrow: a vector of the elements, a row of the fields, a row of the entries. */
interface ArrowParts extends Iterable<unknown> {
  readonly [name: string]: unknown;
}

/**
 * Turns what an Arrow vector gives for a row into plain values.
 *
 * @param value The value; null is a missing one.
 * @param type Its type.
 * @returns A Date for the milliseconds of a point in time, arrays for lists, plain objects for structs and maps; otherwise the value.
 */
export function arrowValue(value: unknown, type: ElementType): unknown {
  if (value === null || value === undefined) return null;
  switch (type.kind) {
    case "datetime":
      return new Date(Number(value));
    case "list":
      return Array.from(value as ArrowParts, (item) => arrowValue(item, type.items));
    case "struct":
      return Object.fromEntries(
        type.fields.map((field) => [field.name, arrowValue((value as ArrowParts)[field.name], field.type)]),
      );
    case "map":
      return Object.fromEntries(
        Array.from(value as Iterable<[string, unknown]>, ([key, entry]) => [key, arrowValue(entry, type.values)]),
      );
    default:
      return value;
  }
}
