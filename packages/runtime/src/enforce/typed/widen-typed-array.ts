import type { TypedArray } from "../../frame/typed-array.ts";
import type { DataTypeName } from "../../signature/data-type.ts";

/**
 * Copies a typed array into one of the kind that holds a data type.
 *
 * @param values Elements that all fit the data type.
 * @param target The data type.
 * @returns A new array: Int32Array for `integer`, BigInt64Array for `long`, Float32Array for `float`, Float64Array for `double`.
 */
export function widenTypedArray(values: TypedArray, target: DataTypeName): TypedArray {
  const numbers = values instanceof BigInt64Array ? Uint8Array.from(values, Number) : (values as Float64Array);
  switch (target) {
    case "integer":
      return new Int32Array(numbers);
    case "long":
      return numbers instanceof Uint32Array
        ? fromUint32(numbers)
        : fromInt32(numbers instanceof Int32Array ? numbers : new Int32Array(numbers));
    case "float":
      return new Float32Array(numbers);
    default:
      return new Float64Array(numbers);
  }
}

/** One loop for each kind of array: a loop that meets several kinds is many times slower. */
function fromInt32(values: Int32Array): BigInt64Array {
  const wide = new BigInt64Array(values.length);
  for (let index = 0; index < values.length; index++) wide[index] = BigInt(values[index] as number);
  return wide;
}

function fromUint32(values: Uint32Array): BigInt64Array {
  const wide = new BigInt64Array(values.length);
  for (let index = 0; index < values.length; index++) wide[index] = BigInt(values[index] as number);
  return wide;
}
