/** The kinds of elements that have no parts: NumPy's names, but `string` and `binary`; nothing is known of an `object`. */
export type ScalarKind =
  | "bool"
  | `${"" | "u"}int${8 | 16 | 32 | 64}`
  | `float${16 | 32 | 64}`
  | "string"
  | "binary"
  | "object";

/** How finely a column of points in time counts. */
export type DatetimeUnit = "D" | "s" | "ms" | "us" | "ns";

/** One field of the structs in a column. */
export interface StructField {
  readonly name: string;
  readonly type: ElementType;
}

/** What the elements of a {@link Column} are; told apart by `kind`. Whether elements are missing is no part of it. */
export type ElementType =
  | { readonly kind: ScalarKind }
  | { readonly kind: "datetime"; readonly unit: DatetimeUnit }
  | { readonly kind: "list"; readonly items: ElementType }
  | { readonly kind: "struct"; readonly fields: readonly StructField[] }
  | { readonly kind: "map"; readonly values: ElementType };

/**
 * Names the type of the elements of a column.
 *
 * @param type The type.
 * @returns Such as `int32`, `datetime64[us]`, `list<float64>`, `struct<a: int64>`.
 * @see NumPy dtype.name
 */
export function elementTypeText(type: ElementType): string {
  switch (type.kind) {
    case "datetime":
      return `datetime64[${type.unit}]`;
    case "list":
      return `list<${elementTypeText(type.items)}>`;
    case "map":
      return `map<${elementTypeText(type.values)}>`;
    case "struct":
      return `struct<${type.fields.map((field) => `${field.name}: ${elementTypeText(field.type)}`).join(", ")}>`;
    default:
      return type.kind;
  }
}
