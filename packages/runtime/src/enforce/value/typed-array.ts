import { type TypedArray, typedArrayDType } from "../../frame/typed-array.ts";
import { FAIL } from "../../primitive/fail.ts";
import type { DataTypeName } from "../../signature/data-type.ts";
import type { Finding } from "../findings.ts";
import { safeConversion } from "./safe-conversion.ts";
import { widenTypedArray } from "./widen-typed-array.ts";

/**
 * Enforces a data type on the elements of a typed array: by its own type alone, but for 0 and 1 of int64.
 *
 * @param values The elements; they are not changed.
 * @param target The data type.
 * @returns The same array, a new one of the target's kind, or {@link FAIL} where elements would not fit.
 * @see MLflow model signature enforcement
 */
export function convertTypedArray(values: TypedArray, target: DataTypeName): TypedArray | typeof FAIL {
  switch (safeConversion(typedArrayDType(values), target)) {
    case "same":
      return values;
    case "widen":
      return widenTypedArray(values, target);
    case "if-zero-or-one":
      return isZeroOrOne(values) ? widenTypedArray(values, target) : FAIL;
    case "never":
      return FAIL;
  }
}

/**
 * Says why the elements of a typed array are not of a data type.
 *
 * @param values The typed array.
 * @param target The data type.
 * @returns What is wrong, and what to do.
 */
export function typedArrayFinding(values: TypedArray, target: DataTypeName): Finding {
  const dtype = typedArrayDType(values);
  const message = `Cannot safely convert ${dtype} to ${target}. Pass ${target} values, or declare the type that ${dtype} has.`;
  return { code: "invalid_type", expected: target, received: dtype, input: values, message };
}

function isZeroOrOne(values: TypedArray): boolean {
  for (let index = 0; index < values.length; index++) {
    if (values[index] !== 0n && values[index] !== 1n) return false;
  }
  return true;
}
