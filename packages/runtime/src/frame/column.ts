import type { ElementType } from "./element-type.ts";
import type { TypedArray } from "./typed-array.ts";

/** The values of a column as they are stored: at missing ones a typed array has anything, an array null or undefined. */
export type ColumnValues = TypedArray | readonly unknown[];

/**
 * One column of a {@link Frame}. Name, type, length and, but for plain arrays, the number of missing values are known without a look at the
 * values.
 *
 * @see MLflow ColSpec
 */
export interface Column {
  readonly name: string;
  /** What the elements are, missing ones aside. */
  readonly type: ElementType;
  readonly length: number;
  /** How many values are missing; a plain array is looked through for them, once. NaN is a value. */
  readonly nullCount: number;
  /** The values as they are stored, never a copy where a typed array or an array holds them; otherwise made once, when first asked for. */
  readonly values: ColumnValues;

  /**
   * Whether a value is missing.
   *
   * @param row Its position.
   */
  isNull(row: number): boolean;

  /**
   * The value of a row as JavaScript has it.
   *
   * @param row Its position.
   * @returns Null for a missing one, a Date for a point in time, a Uint8Array for bytes, arrays and plain objects for what has parts.
   */
  get(row: number): unknown;
}
