import type { PrimitiveDescriptor, PrimitiveKind } from "../../descriptor/type-descriptor.ts";
import { toBigint } from "../../primitive/bigint.ts";
import { toBytes } from "../../primitive/bytes.ts";
import { toDate } from "../../primitive/date.ts";
import { FAIL } from "../../primitive/fail.ts";
import { toInteger } from "../../primitive/integer.ts";
import { toLong } from "../../primitive/long.ts";
import { toNumber } from "../../primitive/number.ts";
import type { Walk } from "../walk.ts";
import { visitConstraints } from "./constraints.ts";
import { explainPrimitive } from "./explain-primitive.ts";

type Conversion = (value: unknown, json: boolean) => unknown;

const conversions: Readonly<Record<PrimitiveKind, Conversion>> = {
  string: (value) => (typeof value === "string" ? value : FAIL),
  boolean: (value) => (typeof value === "boolean" ? value : FAIL),
  null: (value) => (value === null ? value : FAIL),
  any: (value) => value,
  number: toNumber,
  float: toNumber,
  long: toLong,
  integer: toInteger,
  bigint: toBigint,
  date: toDate,
  bytes: toBytes,
};

/**
 * Converts a primitive, a Date or bytes.
 *
 * @param type What is declared.
 * @param value The value.
 * @param walk Where it is; takes the issues.
 * @returns The converted value, or FAIL.
 */
export function visitPrimitive(type: PrimitiveDescriptor, value: unknown, walk: Walk): unknown {
  const { json } = walk.context;
  const converted = conversions[type.kind](value, json);
  return converted === FAIL
    ? walk.refuse(type, value, explainPrimitive(type.kind, value, json))
    : visitConstraints(type, value, converted, walk);
}
