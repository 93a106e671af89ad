import type { Constrainable } from "../../descriptor/constraints.ts";
import type { TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import { brokenConstraints } from "../broken-constraints.ts";
import { FAIL } from "../fail.ts";
import type { Walk } from "../walk.ts";

/**
 * Holds a converted value to the constraints of its type; each that it breaks is an issue.
 *
 * @param type What is declared.
 * @param value The converted value.
 * @param walk Where it is; takes the issues.
 * @returns The value, or FAIL.
 */
export function visitConstraints(type: TypeDescriptor & Constrainable, value: unknown, walk: Walk): unknown {
  if (type.constraints === undefined) {
    return value;
  }
  const broken = brokenConstraints(type.constraints, value, walk.context.formats);
  for (const explanation of broken) {
    walk.refuse(type, value, () => explanation);
  }
  return broken.length === 0 ? value : FAIL;
}
