/**
 * What can be wrong with a value.
 *
 * - `missing`: a required property, column or tensor is absent
 * - `undeclared`: a property that the signature does not declare
 * - `invalid_type`: another kind of value than the type asks for
 * - `not_integer`: a number with a fraction where `long`, `integer` or `bigint` is declared
 * - `out_of_range`: an integer outside what the declared type holds
 * - `invalid_value`: none of the literals, or no match for the template
 * - `invalid_date`: a Date without a time, or text that is no ISO 8601 date
 * - `invalid_base64`: text that is no base64
 * - `invalid_length`: a tuple with too few or too many elements, columns of different lengths
 * - `invalid_shape`: a tensor of another shape
 * - `invalid_dtype`: a tensor of another dtype
 * - `not_a_tensor`: something else where the signature has a tensor
 * - `invalid_union`: no member of a union fits; the issues of each member are in `branches`
 * - `too_small`, `too_big`, `not_multiple_of`: a number that its constraints exclude
 * - `too_short`, `too_long`: text or an array of another length than its constraints ask for
 * - `pattern`, `format`: text of another form than its constraints ask for
 * - `not_unique`: an array with equal elements where each may occur once
 * - `too_deep`: nested deeper than {@link MAX_DEPTH} levels of a recursive type
 * - `schema`: what a Standard Schema said
 */
export type IssueCode =
  | "missing"
  | "undeclared"
  | "invalid_type"
  | "not_integer"
  | "out_of_range"
  | "invalid_value"
  | "invalid_date"
  | "invalid_base64"
  | "invalid_length"
  | "invalid_shape"
  | "invalid_dtype"
  | "not_a_tensor"
  | "invalid_union"
  | "too_small"
  | "too_big"
  | "not_multiple_of"
  | "too_short"
  | "too_long"
  | "pattern"
  | "format"
  | "not_unique"
  | "too_deep"
  | "schema";

/** One finding of a validation. */
export interface Issue {
  readonly code: IssueCode;
  /** Where, from the model input or params inwards: indexes and property names. */
  readonly path: readonly (string | number)[];
  /** The type that was declared, as text: `long`, `Message`, `"user" | "system"`. */
  readonly expected: string;
  /** What kind of value `input` is: `string`, `null`, `array`, `Message`, … */
  readonly received: string;
  /** The value itself, for `missing` the object that lacks the property; never part of a redacted text. */
  readonly input: unknown;
  /** One sentence: what was expected, and what to do where that is not plain. */
  readonly message: string;
  /** With `invalid_union`: the issues of each member, in the order of the members. */
  readonly branches?: readonly (readonly Issue[])[];
  /** With `invalid_union`: the members as text, in the order of `branches`. */
  readonly members?: readonly string[];
  /** Of data under a signature: the column it belongs to, by its name, or by its position where it has none. */
  readonly column?: string | number;
  /** With `missing`: what came beside it and is not declared; perhaps the same under another name. */
  readonly undeclared?: readonly string[];
}
