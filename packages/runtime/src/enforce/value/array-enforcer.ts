import { kindOf } from "../../errors/kind-of.ts";
import { FAIL } from "../../primitive/fail.ts";
import type { ArrayType } from "../../signature/array-type.ts";
import { enforceList, explainList } from "./enforce-list.ts";
import type { Enforcer } from "./enforcer.ts";
import { numberList } from "./number-list.ts";
import { convertTypedArray, typedArrayFinding } from "./typed-array.ts";

/**
 * Enforces an array type: on lists, and on on typed arrays and tensors of one dimension where the elements are of a data type.
 *
 * @param type The array type.
 * @param items Enforces the type of one element.
 * @returns The enforcer.
 * @see MLflow Array
 */
export function arrayEnforcer(type: ArrayType, items: Enforcer): Enforcer {
  const expected = String(type);
  const element = type.items.kind === "scalar" ? type.items.name : undefined;
  return {
    enforce(value) {
      if (Array.isArray(value)) return enforceList(value, items);
      const numbers = numberList(value);
      if (numbers === undefined || element === undefined) return FAIL;
      const converted = convertTypedArray(numbers, element);
      return converted === numbers ? value : converted;
    },
    explain(value, findings) {
      const numbers = numberList(value);
      if (Array.isArray(value)) explainList(value, items, findings);
      else if (numbers !== undefined && element !== undefined) findings.add(typedArrayFinding(numbers, element));
      else {
        const message = `Expected ${expected}, received ${kindOf(value)}. Pass an array.`;
        findings.add({ code: "invalid_type", expected, input: value, message });
      }
    },
  };
}
