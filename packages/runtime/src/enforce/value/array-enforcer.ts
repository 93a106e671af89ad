import { kindOf } from "../../errors/kind-of.ts";
import { FAIL } from "../../primitive/fail.ts";
import type { ArrayType } from "../../signature/array-type.ts";
import { enforceList, explainList } from "./enforce-list.ts";
import type { Enforcer } from "./enforcer.ts";
import { isTypedArray } from "./is-typed-array.ts";
import { convertTypedArray, typedArrayFinding } from "./typed-array.ts";

/**
 * Enforces an array type: on lists, and on typed arrays where their elements are of a data type.
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
      return isTypedArray(value) && element !== undefined ? convertTypedArray(value, element) : FAIL;
    },
    explain(value, findings) {
      if (Array.isArray(value)) explainList(value, items, findings);
      else if (isTypedArray(value) && element !== undefined) findings.add(typedArrayFinding(value, element));
      else {
        const message = `Expected ${expected}, received ${kindOf(value)}. Pass an array.`;
        findings.add({ code: "invalid_type", expected, input: value, message });
      }
    },
  };
}
