import type { IssueCode } from "../../errors/issue.ts";
import { kindOf } from "../../errors/kind-of.ts";
import { isDate } from "../../primitive/date.ts";
import type { DataTypeName } from "../../signature/data-type.ts";
import type { Finding } from "../findings.ts";

/** What to do about a value of another type, by the declared type. */
const ADVICE: Readonly<Record<DataTypeName, string>> = {
  boolean: "Pass true or false.",
  integer: "Pass a number without a fraction; text is not parsed.",
  long: "Pass a number without a fraction, or a bigint; text is not parsed.",
  float: "Pass a number; text is not parsed.",
  double: "Pass a number; text is not parsed.",
  string: "Convert it with String(value).",
  binary: "Pass a Uint8Array.",
  datetime: "Pass a Date.",
};

/** The same where the source is JSON. */
const JSON_ADVICE: Readonly<Partial<Record<DataTypeName, string>>> = {
  long: "Pass a number without a fraction, or its decimal digits as text.",
  binary: "Pass base64 text.",
  datetime: "Pass ISO 8601 text such as 2024-03-01T12:30:15.250Z, not finer than milliseconds.",
};

/**
 * Says why a value is not one of a data type.
 *
 * @param value The value.
 * @param type The data type.
 * @param json Whether it comes from JSON.
 * @returns What is wrong, and what to do.
 */
export function scalarFinding(value: unknown, type: DataTypeName, json: boolean): Finding {
  const received = value === undefined ? "undefined" : kindOf(value);
  const code = codeOf(value, type, json);
  return {
    code,
    expected: type,
    received,
    input: value,
    message: `Expected ${type}, received ${reason(code, received, type, json)}`,
  };
}

function codeOf(value: unknown, type: DataTypeName, json: boolean): IssueCode {
  if (type === "integer" || type === "long") return integerCode(value);
  const isText = json && typeof value === "string";
  if (type === "datetime" && (isText || isDate(value))) return "invalid_date";
  return type === "binary" && isText ? "invalid_base64" : "invalid_type";
}

function integerCode(value: unknown): IssueCode {
  if (typeof value === "bigint" || Number.isInteger(value)) return "out_of_range";
  return typeof value === "number" ? "not_integer" : "invalid_type";
}

function reason(code: IssueCode, received: string, type: DataTypeName, json: boolean): string {
  if (received === "null" || received === "undefined") {
    return `${received}. Declare it with required: false where values may be missing.`;
  }
  if (code === "not_integer") return "a number that is no integer. Declare double, or round the values.";
  if (code === "out_of_range") return OUT_OF_RANGE[type === "integer" ? type : "long"];
  return `${received}. ${(json ? JSON_ADVICE[type] : undefined) ?? ADVICE[type]}`;
}

const OUT_OF_RANGE = {
  integer: "an integer outside int32. Declare long.",
  long: "an integer outside int64, or one that a number does not hold exactly. Pass integers beyond 2^53 as bigint.",
};
