import { kindOf } from "../../errors/kind-of.ts";
import { FAIL } from "../../primitive/fail.ts";
import type { ArrayType } from "../../signature/array-type.ts";
import { columnOf } from "../typed/column-of.ts";
import { conversionFinding } from "../typed/conversion-finding.ts";
import { convertColumn } from "../typed/convert-column.ts";
import { enforceList, explainList } from "./enforce-list.ts";
import type { Enforcer } from "./enforcer.ts";

/**
 * Enforces an array type: on lists, and on typed arrays and tensors of one dimension by what they say of their elements.
 *
 * @param type The array type.
 * @param items Enforces the type of one element.
 * @returns The enforcer.
 * @see MLflow Array
 */
export function arrayEnforcer(type: ArrayType, items: Enforcer): Enforcer {
  const expected = String(type);
  return {
    enforce(value) {
      if (Array.isArray(value)) return enforceList(value, items);
      const column = columnOf("", value);
      const converted = column && convertColumn(column, type.items);
      if (converted === undefined || converted === FAIL) return FAIL;
      return converted === column ? value : converted.values;
    },
    explain(value, findings) {
      const column = columnOf("", value);
      if (Array.isArray(value)) explainList(value, items, findings);
      else if (column !== undefined) findings.add(conversionFinding(column, type.items));
      else {
        const message = `Expected ${expected}, received ${kindOf(value)}. Pass an array.`;
        findings.add({ code: "invalid_type", expected, input: value, message });
      }
    },
  };
}
