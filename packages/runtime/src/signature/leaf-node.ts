import { Float } from "../json/float.ts";
import type { JsonLeaf } from "../json/json-node.ts";
import type { DataTypeName } from "./data-type.ts";
import { datetimeText } from "./datetime-text.ts";

/** How many bits the integer types have. */
const BITS = { integer: 32, long: 64 } as const;

/**
 * Takes a value of a data type for JSON. A number counts for every numeric type that holds it.
 *
 * @param value Anything.
 * @param type The data type.
 * @returns What is written for the value, or undefined when it is not of the type: null, too, and any value for `binary`, which JSON does
 * not have.
 */
export function leafNode(value: unknown, type: DataTypeName): JsonLeaf | undefined {
  switch (type) {
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "string":
      return typeof value === "string" ? value : undefined;
    case "datetime":
      return datetimeText(value);
    case "float":
    case "double":
      return typeof value === "number" || typeof value === "bigint" ? new Float(Number(value)) : undefined;
    case "integer":
    case "long":
      return integerNode(value, BITS[type]);
    case "binary":
      return undefined;
  }
}

function integerNode(value: unknown, bits: number): number | bigint | undefined {
  if (typeof value === "bigint") {
    return BigInt.asIntN(bits, value) === value ? asNumber(value) : undefined;
  }
  return Number.isSafeInteger(value) ? integerNode(BigInt(value as number), bits) : undefined;
}

function asNumber(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
