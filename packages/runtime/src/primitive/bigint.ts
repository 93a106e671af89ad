import { FAIL } from "./fail.ts";

/** Decimal digits without leading zeros, as many as an int64 can have. */
const DECIMAL = /^-?(?:0|[1-9]\d{0,18})$/;

/**
 * Converts to `bigint`, an int64.
 *
 * @param value A bigint, or a safe integer: a number beyond may have lost digits already.
 * @param json Whether the value comes from JSON, where decimal text stands for an int64 too.
 * @returns A bigint within int64, or FAIL.
 */
export function toBigint(value: unknown, json: boolean): bigint | typeof FAIL {
  switch (typeof value) {
    case "bigint":
      return withinInt64(value);
    case "number":
      return Number.isSafeInteger(value) ? BigInt(value) : FAIL;
    case "string":
      return json && DECIMAL.test(value) ? withinInt64(BigInt(value)) : FAIL;
    default:
      return FAIL;
  }
}

function withinInt64(value: bigint): bigint | typeof FAIL {
  return BigInt.asIntN(64, value) === value ? value : FAIL;
}
