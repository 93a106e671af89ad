import { FAIL } from "../../primitive/fail.ts";
import type { Findings } from "../findings.ts";
import type { Enforcer } from "./enforcer.ts";

/**
 * Enforces a type on each element of a list.
 *
 * @param values The elements; they are not changed.
 * @param items Enforces the type of one.
 * @returns The same list when nothing has to change, a converted copy, or {@link FAIL} when an element does not fit.
 */
export function enforceList(values: readonly unknown[], items: Enforcer): readonly unknown[] | typeof FAIL {
  let converted: unknown[] | undefined;
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    const enforced = items.enforce(value);
    if (enforced === FAIL) return FAIL;
    if (Object.is(enforced, value)) continue;
    converted ??= Array.from(values);
    converted[index] = enforced;
  }
  return converted ?? values;
}

/**
 * Says which elements of a list do not fit.
 *
 * @param values The elements.
 * @param items Enforces the type of one.
 * @param findings Takes the issues.
 */
export function explainList(values: readonly unknown[], items: Enforcer, findings: Findings): void {
  for (let index = 0; index < values.length && !findings.isFull; index++) {
    const value = values[index];
    if (items.enforce(value) === FAIL) findings.within(index, () => items.explain(value, findings));
  }
}
