declare const tag: unique symbol;

/**
 * Marks a type for the compiler plugin without changing what it accepts: the marked property never exists, so plain values are assignable,
 * and two different tags are not assignable to each other.
 */
export interface Tag<Name extends string> {
  readonly [tag]?: Name;
}

/**
 * A whole number within JavaScript's safe range. Declare `bigint` for all of int64.
 *
 * @see MLflow DataType.long
 */
export type long = number & Tag<"long">;

/**
 * A whole number within int32.
 *
 * @see MLflow DataType.integer
 */
export type integer = number & Tag<"integer">;

/**
 * A number that is stored in 32 bits.
 *
 * @see MLflow DataType.float
 */
export type float = number & Tag<"float">;

/**
 * A number as JavaScript has it: another name for `number`.
 *
 * @see MLflow DataType.double
 */
export type double = number;
