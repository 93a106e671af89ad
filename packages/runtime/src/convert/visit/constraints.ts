import type { Constrainable } from "../../descriptor/constraints.ts";
import type { TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import { FAIL } from "../../primitive/fail.ts";
import { brokenConstraints } from "../broken-constraints.ts";
import type { Walk } from "../walk.ts";

/**
 * Holds a converted value to the constraints of its type; each that it breaks is an issue.
 *
 * @param type What is declared.
 * @param given The value as passed, which issues show.
 * @param converted The converted value; elements of an array that do not fit are FAIL.
 * @param walk Where it is; takes the issues.
 * @returns The converted value, or FAIL.
 */
export function visitConstraints(
  type: TypeDescriptor & Constrainable,
  given: unknown,
  converted: unknown,
  walk: Walk,
): unknown {
  if (type.constraints === undefined) {
    return converted;
  }
  const broken = brokenConstraints(type.constraints, converted, walk.context.formats);
  for (const explanation of broken) {
    walk.refuse(type, given, () => explanation);
  }
  return broken.length === 0 ? converted : FAIL;
}
