/** The name of a NumPy dtype, such as `float32`, `int64`, `bool`, `str` or `datetime64[ns]`. */
export type TensorDType =
  | "bool"
  | `${"" | "u"}int${8 | 16 | 32 | 64}`
  | `float${16 | 32 | 64 | 96 | 128}`
  | `complex${64 | 128 | 192 | 256}`
  | "str"
  | "bytes"
  | "object"
  | "void"
  | TimeDType
  | `${TimeDType}[${string}]`;

type TimeDType = "datetime64" | "timedelta64";

const PLAIN = /^(?:bool|u?int(?:8|16|32|64)|float(?:16|32|64|96|128)|complex(?:64|128|192|256)|str|bytes|object|void)$/;

const TIME = /^(?:datetime|timedelta)64(?:\[[1-9]?\d*(?:Y|M|W|D|h|m|s|ms|us|ns|ps|fs|as)\])?$/;

/**
 * Whether a text is the name of a dtype that a tensor in a signature can have: every one of NumPy but those that carry a length.
 *
 * @param name Any value.
 * @returns Whether it is such a name.
 * @see NumPy dtype.name
 */
export function isTensorDType(name: unknown): name is TensorDType {
  return typeof name === "string" && (PLAIN.test(name) || TIME.test(name));
}
