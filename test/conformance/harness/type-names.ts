/** What Python, NumPy and MLflow call a type, and what we do. The one table through which facts are compared. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  int: ["number", "bigint", "long", "integer"],
  float: ["number", "double", "float"],
  str: ["string"],
  str_: ["string"],
  "<U0": ["string"],
  bool: ["boolean"],
  bool_: ["boolean"],
  bytes: ["Uint8Array", "Buffer", "binary"],
  NoneType: ["null", "undefined"],
  list: ["array"],
  dict: ["object"],
  tuple: ["array"],
  datetime: ["Date"],
  datetime64: ["Date"],
  "datetime64[ns]": ["Date", "datetime"],
  "datetime64[us]": ["Date", "datetime"],
  date: ["Date"],
  Timestamp: ["Date"],
  ndarray: ["Tensor", "array"],
  DataFrame: ["frame"],
  csr_matrix: ["CsrMatrix"],
  "|S0": ["binary"],
  // What pandas calls a column of anything, or of several types.
  object: [
    "string",
    "boolean",
    "number",
    "bigint",
    "Uint8Array",
    "Date",
    "null",
    "array",
    "Int32Array",
    "BigInt64Array",
    "Float64Array",
  ],
  int8: ["number"],
  int16: ["number"],
  int32: ["number", "integer"],
  int64: ["number", "bigint", "long"],
  uint8: ["number"],
  uint16: ["number"],
  uint32: ["number"],
  uint64: ["number", "bigint"],
  float16: ["number"],
  float32: ["number", "float"],
  // pandas keeps integers beside missing values as float64.
  float64: ["number", "double", "null"],
  "datetime64[ns, UTC]": ["datetime64[ns]"],
  Int32: ["int32"],
  Int64: ["int64"],
  Float64: ["float64"],
  boolean: ["bool"],
  Array: ["ArrayType", "MapType"],
  Object: ["ObjectType"],
  Map: ["MapType"],
  // The forms of a frame in a request.
  split: ["dataframe_split"],
  records: ["dataframe_records"],
};

/**
 * Whether we call a type, or anything else that a message names, as it was recorded.
 *
 * @param recorded Text from the facts of a case.
 * @param ours The same from our error.
 * @returns Whether they are equal, or equivalent by the table; `<class 'int'>` is `int`.
 */
export function sameName(recorded: string, ours: string): boolean {
  const name = /^<class '(?:[\w.]+\.)?(\w+)'>$/.exec(recorded)?.[1] ?? recorded;
  return name === ours || (NAMES[name]?.includes(ours) ?? false);
}
