import { serverErrors } from "../errors/server-errors.ts";

/** What pandas takes for a missing value where no text is declared. */
const MISSING: ReadonlySet<string> = new Set([
  "",
  "NA",
  "N/A",
  "NaN",
  "nan",
  "null",
  "NULL",
  "None",
  "<NA>",
  "#N/A",
  "n/a",
]);

type Reader = (text: string) => unknown;

const FLOAT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const INFINITE = /^([+-]?)inf(?:inity)?$/i;

/** A number of any size; undefined where the text is none. */
const readFloat: Reader = (text) => {
  if (FLOAT.test(text)) return Number(text);
  const sign = INFINITE.exec(text)?.[1];
  return sign === undefined ? undefined : sign === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
};

const readInteger: Reader = (text) => {
  if (!/^[+-]?\d+$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
};

const readBoolean: Reader = (text) => ({ true: true, false: false })[text.toLowerCase()];

const itself: Reader = (text) => text;

const READERS: Readonly<Record<string, Reader>> = {
  boolean: readBoolean,
  integer: readInteger,
  long: readInteger,
  float: readFloat,
  double: readFloat,
  string: itself,
  binary: itself,
  datetime: itself,
};

/**
 * Reads the values of one column of CSV.
 *
 * @param name The name of the column, for errors.
 * @param texts Its fields.
 * @param type The declared type; without it the first of integer, double, boolean and string that fits all values.
 * @returns The values; null where one is missing.
 * @throws {TsfuncError} TF6004 when a value is none of the declared type.
 */
export function readCsvColumn(name: string, texts: readonly string[], type: string | undefined): readonly unknown[] {
  if (type === undefined) return inferColumn(texts);
  const read = READERS[type] ?? itself;
  return texts.map((text, row) => {
    if (MISSING.has(text)) return null;
    const value = read(text.trim());
    if (value !== undefined) return read === itself ? text : value;
    throw serverErrors.error("TF6004", { problem: `The column \`${name}\` has no ${type} in row ${row}.` });
  });
}

function inferColumn(texts: readonly string[]): readonly unknown[] {
  for (const read of [readInteger, readFloat, readBoolean]) {
    const values = texts.map((text) => (MISSING.has(text) ? null : read(text.trim())));
    if (!values.includes(undefined)) return values;
  }
  return texts.map((text) => (MISSING.has(text) ? null : text));
}
