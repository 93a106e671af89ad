import { DataType } from "../signature/data-type.ts";
import { NO_TYPE, Seen } from "./seen.ts";

/** Which kinds of values are of which data type; the first that allows all that has been seen is it. */
const TYPES: readonly (readonly [type: DataType, allowed: number])[] = [
  [DataType.boolean, Seen.boolean],
  [DataType.long, Seen.integral | Seen.bigint],
  [DataType.double, Seen.integral | Seen.fractional],
  [DataType.integer, Seen.int32],
  [DataType.float, Seen.float32],
  [DataType.string, Seen.string],
  [DataType.binary, Seen.bytes],
  [DataType.datetime, Seen.date],
];

/**
 * Finds the data type of values without parts.
 *
 * @param seen What kinds of values there are; what tells no type is not looked at.
 * @returns The data type, or undefined when there are several, or none.
 * @see MLflow DataType
 */
export function scalarType(seen: number): DataType | undefined {
  const kinds = seen & ~NO_TYPE;
  return kinds === 0 ? undefined : TYPES.find(([, allowed]) => (kinds & ~allowed) === 0)?.[0];
}
