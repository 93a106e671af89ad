/** What kinds of values have been seen at one place: one bit each, so that a column of a million values costs one number. */
export const Seen = {
  boolean: 1 << 0,
  /** A number without a fraction, within ±2^53. */
  integral: 1 << 1,
  /** Any other number, and those of float64 arrays. */
  fractional: 1 << 2,
  /** A bigint within int64, and the numbers of int64 arrays. */
  bigint: 1 << 3,
  /** The numbers of int32 arrays. */
  int32: 1 << 4,
  /** The numbers of float32 arrays. */
  float32: 1 << 5,
  string: 1 << 6,
  bytes: 1 << 7,
  date: 1 << 8,
  list: 1 << 9,
  object: 1 << 10,
  /** Null; in a list, undefined too. */
  null: 1 << 11,
  /** NaN, or a Date that is none. */
  nan: 1 << 12,
  /** A list or an object without anything in it, which tells no type. */
  empty: 1 << 13,
  /** A typed array or tensor without elements, which MLflow does not take for a type alone. */
  emptyTensor: 1 << 14,
} as const;

/** What tells no type. */
export const NO_TYPE: number = Seen.null | Seen.nan | Seen.empty | Seen.emptyTensor;

/** What MLflow infers AnyType from, which makes a property optional. */
export const NO_VALUE: number = Seen.null | Seen.nan | Seen.empty;
