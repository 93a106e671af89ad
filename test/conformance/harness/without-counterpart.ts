import { isTagged, type Tagged } from "./values.ts";

/** Values that a family counts as having a counterpart although most have none. */
export interface Exceptions {
  /** Pairs of example data and params. */
  readonly tuples?: true;
  /** Days where a point in time is meant. */
  readonly dates?: true;
}

const SCALARS = /^(?:u?int(?:8|16|32|64)|float16|float32)$/;

const TAGS: Readonly<Record<string, string>> = {
  decimal: "Decimal",
  tuple: "a tuple",
  set: "a set",
  dict: "keys that are not strings",
  series: "a pandas Series",
  csc: "a CSC matrix",
  bytearray: "a bytearray",
  date: "a date without time",
  timestamp: "a pandas Timestamp",
};

/**
 * Says why the input of a check has no counterpart in JavaScript.
 *
 * @param input Values as they stand in the file, at any depth.
 * @param exceptions What counts here all the same.
 * @returns The reason, or null when everything in it has a counterpart.
 */
export function withoutCounterpart(input: unknown, exceptions: Exceptions = {}): string | null {
  if (typeof input !== "object" || input === null) return null;
  const own = isTagged(input) ? reasonOf(input, exceptions) : null;
  return own ?? firstReason(Object.values(membersOf(input)), exceptions);
}

function reasonOf(tagged: Tagged, { tuples, dates }: Exceptions): string | null {
  const tag = tagged.$;
  if ((tag === "tuple" && tuples) || (tag === "date" && dates)) return null;
  if (SCALARS.test(tag)) return "a NumPy scalar";
  if (tag === "ndarray" && /^(?:object|bytes|datetime64)/.test(String(tagged.dtype)))
    return `an ndarray of ${tagged.dtype}`;
  return tag === "dataframe" ? frameReason(tagged) : (TAGS[tag] ?? null);
}

function frameReason({ columns, index }: Tagged): string | null {
  const list = columns as readonly { readonly name: unknown; readonly dtype: string }[];
  if (index !== undefined) return "row labels";
  if (list.some((column) => column.dtype === "category")) return "a categorical column";
  const isLabel = list.some(({ name }, position) => typeof name === "number" && name !== position);
  return isLabel ? "integer labels of columns" : null;
}

/** Inside a container the dtype says the type, so bare values need no look; tagged ones do, in columns of objects. */
function membersOf(input: object): object {
  return isTagged(input) ? { v: input.v, columns: input.columns } : input;
}

function firstReason(values: readonly unknown[], exceptions: Exceptions): string | null {
  for (const value of values) {
    const reason = withoutCounterpart(value, exceptions);
    if (reason !== null) return reason;
  }
  return null;
}
