import type { ColumnType } from "../../signature/column-type.ts";

/** Which values are of a type beyond doubt: a number, because it is looked at once for every value. */
export type PlainFit = 0 | 1 | 2 | 3 | 4 | 5;

const PLAIN_FITS: Readonly<Record<string, PlainFit>> = {
  string: 1,
  double: 2,
  float: 2,
  long: 3,
  integer: 4,
  boolean: 5,
};

/**
 * Finds which values are of a type beyond doubt.
 *
 * @param type The type.
 * @returns What {@link fitsPlainly} asks for.
 */
export function plainFitOf(type: ColumnType): PlainFit {
  return (type.kind === "scalar" && PLAIN_FITS[type.name]) || 0;
}

/**
 * Whether a value is of a type beyond doubt and stays as it is. Most values are, so this decides how fast enforcement is.
 *
 * @param fit What {@link plainFitOf} found.
 * @param value The value.
 * @returns False where an enforcer has to look.
 */
export function fitsPlainly(fit: PlainFit, value: unknown): boolean {
  switch (fit) {
    case 0:
      return false;
    case 1:
      return typeof value === "string";
    case 2:
      return typeof value === "number";
    case 3:
      return typeof value === "number" && ((value | 0) === value || Number.isSafeInteger(value));
    case 4:
      return typeof value === "number" && (value | 0) === value;
    case 5:
      return typeof value === "boolean";
  }
}
