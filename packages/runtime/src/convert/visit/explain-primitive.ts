import type { PrimitiveKind } from "../../descriptor/type-descriptor.ts";
import { isDate } from "../../primitive/date.ts";
import { type Explain, type Explanation, invalidType, saying } from "../explanation.ts";

type ByKind = Readonly<Partial<Record<PrimitiveKind, Explain>>>;

const INT64_RANGE = saying("out_of_range", "Outside int64, -2^63 to 2^63 - 1");

const INTEGER_OUT_OF_RANGE: ByKind = {
  number: saying("out_of_range", "No number equals this bigint: declare `bigint`"),
  float: saying("out_of_range", "No number equals this bigint: declare `bigint`"),
  long: saying("out_of_range", "Outside the safe integers, ±(2^53 - 1): declare `bigint`"),
  integer: saying("out_of_range", "Outside int32, -2147483648 to 2147483647: declare `long`"),
};

const INVALID_JSON_TEXT: ByKind = {
  date: saying("invalid_date", "Expected an ISO 8601 date to the millisecond, such as 2024-01-31T12:00:00Z"),
  bytes: saying("invalid_base64", "Expected base64 text with padding and without white space"),
};

const TEXT_AS_VALUE: ByKind = {
  bigint: withAdvice("pass a bigint; only text from JSON stands for one"),
  date: withAdvice("pass a Date; only text from JSON stands for one"),
  bytes: withAdvice("pass bytes; only text from JSON stands for them"),
};

/**
 * Says why a value is none of a primitive type.
 *
 * @param kind What was declared.
 * @param value A value that was refused.
 * @param json Whether it comes from JSON.
 * @returns What words the issue.
 */
export function explainPrimitive(kind: PrimitiveKind, value: unknown, json: boolean): Explain {
  switch (typeof value) {
    case "number":
      return explainNumber(kind, value);
    case "bigint":
      return kind === "bigint" ? INT64_RANGE : (INTEGER_OUT_OF_RANGE[kind] ?? invalidType);
    case "string":
      return json ? explainJsonText(kind, value) : (TEXT_AS_VALUE[kind] ?? invalidType);
    default:
      return kind === "date" && isDate(value)
        ? saying("invalid_date", "Expected a Date with a time, received an invalid one")
        : invalidType;
  }
}

function explainNumber(kind: PrimitiveKind, value: number): Explain {
  if (kind !== "long" && kind !== "integer" && kind !== "bigint") {
    return invalidType;
  }
  if (!Number.isInteger(value)) {
    return notAnInteger;
  }
  return (
    INTEGER_OUT_OF_RANGE[kind] ??
    saying("out_of_range", "Beyond ±(2^53 - 1) a number may have lost digits: pass a bigint")
  );
}

function explainJsonText(kind: PrimitiveKind, text: string): Explain {
  if (kind !== "bigint") {
    return INVALID_JSON_TEXT[kind] ?? invalidType;
  }
  return /^-?[1-9]\d*$/.test(text)
    ? INT64_RANGE
    : saying("not_integer", "Expected an integer in decimal digits, received other text");
}

function notAnInteger(expected: string): Explanation {
  return { code: "not_integer", message: `Expected ${expected}, received a number that is not an integer` };
}

function withAdvice(advice: string): Explain {
  return (expected, received) => ({
    code: "invalid_type",
    message: `Expected ${expected}, received ${received}: ${advice}`,
  });
}
