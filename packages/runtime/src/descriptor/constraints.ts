/**
 * What is asked of a value beyond its type, in the words of JSON Schema. Bounds are for numbers, lengths and formats for text, items for
 * arrays; a constraint stands only on a type whose values it can be checked on.
 *
 * @see JSON Schema draft 2020-12, validation vocabulary
 */
export interface Constraints {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  /** Greater than 0. */
  readonly multipleOf?: number;
  /** In code points. */
  readonly minLength?: number;
  /** In code points. */
  readonly maxLength?: number;
  /** Source of a regular expression with the flag `u`, which matches anywhere unless it is anchored. */
  readonly pattern?: string;
  /** The name of a format of JSON Schema, such as `email`. */
  readonly format?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: true;
}

/** A type whose values can be constrained. */
export interface Constrainable {
  readonly constraints?: Constraints;
}
