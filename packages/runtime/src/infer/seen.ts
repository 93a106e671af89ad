/** What kinds of values have been seen at one place: one bit each, so that a column of a million values costs one number. */
export const Seen = {
  boolean: 1,
  /** A number without a fraction, within ±2^53. */
  integral: 2,
  /** Any other number, and those of float64 arrays. */
  fractional: 4,
  /** A bigint within int64, and the numbers of int64 arrays. */
  bigint: 8,
  /** The numbers of int32 arrays. */
  int32: 16,
  /** The numbers of float32 arrays. */
  float32: 32,
  string: 64,
  bytes: 128,
  date: 256,
  list: 512,
  object: 1024,
  /** Null; in a list, undefined too. */
  null: 2048,
  /** NaN, or a Date that is none. */
  nan: 4096,
  /** A list or an object without anything in it, which tells no type. */
  empty: 8192,
  /** A typed array or tensor without elements, which MLflow does not take for a type alone. */
  emptyTensor: 16384,
} as const;

/** What tells no type. */
export const NO_TYPE: number = Seen.null | Seen.nan | Seen.empty | Seen.emptyTensor;

/** What MLflow infers AnyType from, which makes a property optional. */
export const NO_VALUE: number = Seen.null | Seen.nan | Seen.empty;
