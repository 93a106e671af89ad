import type { PrimitiveKind } from "../descriptor/type-descriptor.ts";
import type { JsonSchema } from "./json-schema.ts";

const INT32 = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };
const SAFE = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };
/** The greatest int64 is no JavaScript number, the integer after it is. */
const INT64 = { minimum: -(2 ** 63), exclusiveMaximum: 2 ** 63 };

/** Padded base64 of the standard alphabet; formats and encodings are mere annotations to many validators. */
const BASE64 = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";

/** What JSON has to be for each primitive. */
export const PRIMITIVE_SCHEMAS: Readonly<Record<PrimitiveKind, JsonSchema>> = {
  string: { type: "string" },
  number: { type: "number" },
  float: { type: "number" },
  long: { type: "integer", ...SAFE },
  integer: { type: "integer", ...INT32 },
  bigint: { type: ["integer", "string"], ...INT64, pattern: "^-?(?:0|[1-9]\\d{0,18})$" },
  boolean: { type: "boolean" },
  date: { type: "string", format: "date-time" },
  bytes: { type: "string", contentEncoding: "base64", pattern: BASE64 },
  null: { type: "null" },
  any: {},
};
