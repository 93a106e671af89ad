/**
 * The only differences from MLflow that a case may end by, and what we do instead. A family says in a predicate on the content of a case
 * where a rule applies, and asserts what is said here.
 */
export const RULES = {
  "one-number-type":
    "an untyped JavaScript number is accepted for every numeric type that holds it; an integral float infers as long, [1, 2.5] as double; " +
    "text files write 2 for 2.0",
  "integer-range": "outside int32 for integer, outside int64 for long: refused",
  "booleans-are-not-integers": "true is refused where Python takes it for 1",
  "unions-are-checked":
    "unions, tuples, literals, enums and structural object types are validated and converted where MLflow gives up",
  "null-is-missing":
    "null in an optional column or property is accepted for every type, in a required column as MLflow does; null, NaN and NaT are equal",
  "dates-are-instants":
    "a Date is accepted wherever numpy.datetime64 is; text without zone is UTC, date-only is midnight UTC; finer than 1 ms is refused as " +
    "text and truncated in columns; empty text and bare digits are not dates",
  "containers-by-schema":
    "where pandas would expand, broadcast or drop, the value stays whole and is checked against its column",
  "no-storage-quirks":
    "a value whose JavaScript type is not the declared one and that passes only because of how a column is stored is refused",
  "no-lossy-serving-casts": "the server refuses what MLflow's parser would corrupt",
  "client-errors-are-400": "bad ISO text or base64 where the source is JSON is a client error, not a crash",
  "stricter-declarations":
    "duplicate column names, and hints that MLflow only warns about and that have no counterpart, are errors; an unannotated model input is " +
    "a warning and a legacy hint; functions may take params",
  "instances-are-converted":
    "an instance of an unrelated class, or with plain nested data, is converted where MLflow hands it on",
  "types-before-runs":
    "analysis alone gives the annotation of the output where MLflow stores any after running the example",
} as const satisfies Record<string, string>;

/** The name of a rule. */
export type RuleName = keyof typeof RULES;
