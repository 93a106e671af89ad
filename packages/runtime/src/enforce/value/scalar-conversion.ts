import { toBigint } from "../../primitive/bigint.ts";
import { toBytes } from "../../primitive/bytes.ts";
import { toDate } from "../../primitive/date.ts";
import { FAIL } from "../../primitive/fail.ts";
import { toInteger } from "../../primitive/integer.ts";
import { toNumber } from "../../primitive/number.ts";
import type { DataTypeName } from "../../signature/data-type.ts";

/** Takes a value for one of a data type: the value itself, a converted one, or {@link FAIL}. */
export type ScalarConversion = (value: unknown, json: boolean) => unknown;

/**
 * How each data type takes a value. A number counts for every numeric type that holds it, and so does a bigint; a bigint stays one where
 * the type is `long`, so that it keeps every digit.
 */
export const scalarConversions: Readonly<Record<DataTypeName, ScalarConversion>> = {
  boolean: (value) => (typeof value === "boolean" ? value : FAIL),
  integer: toInteger,
  long: (value, json) =>
    Number.isSafeInteger(value) ? value : typeof value === "number" ? FAIL : toBigint(value, json),
  float: toNumber,
  double: toNumber,
  string: (value) => (typeof value === "string" ? value : FAIL),
  binary: toBytes,
  datetime: toDate,
};
