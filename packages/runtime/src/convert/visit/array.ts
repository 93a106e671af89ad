import type { ArrayDescriptor, TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import { FAIL } from "../../primitive/fail.ts";
import type { Explain } from "../explanation.ts";
import type { Walk } from "../walk.ts";
import { visitConstraints } from "./constraints.ts";
import { visitStops } from "./stops.ts";

/**
 * Converts each element into a new array; every element is read once, none of an array that is too long.
 *
 * @param type What is declared.
 * @param value The value.
 * @param walk Where it is; takes the issues.
 * @returns The converted value, or FAIL.
 */
export function visitArray(type: ArrayDescriptor, value: unknown, walk: Walk): unknown {
  if (!Array.isArray(value)) {
    return walk.refuse(type, value, notAnArray(walk.isAtRoot));
  }
  const { length } = value;
  if (length > (type.constraints?.maxItems ?? length)) {
    return visitConstraints(type, value, value, walk);
  }
  const interruption = walk.isAtRoot ? walk.context.interruption : undefined;
  const result = interruption?.stop.converted ?? new Array<unknown>(length);
  const comparison = type.constraints?.uniqueItems ? 1 : 0;
  walk.comparisons += comparison;
  const failures =
    interruption !== undefined && type.items.kind === "reference"
      ? visitStops(type.items, value, interruption, walk)
      : visitItems(type.items, value, result, walk);
  walk.comparisons -= comparison;
  if (walk.isAtRoot) {
    walk.invalidElements = failures;
  }
  const constrained = visitConstraints(type, value, result, walk);
  return failures > 0 ? FAIL : constrained;
}

/** How many elements do not fit. */
function visitItems(type: TypeDescriptor, items: readonly unknown[], result: unknown[], walk: Walk): number {
  let failures = 0;
  for (let index = 0; index < result.length && !walk.isFull; index++) {
    walk.enter(index);
    const element = walk.visit(type, items[index], walk);
    walk.leave();
    failures += element === FAIL ? 1 : 0;
    result[index] = element;
  }
  return failures;
}

function notAnArray(isAtRoot: boolean): Explain {
  const advice = isAtRoot ? ": wrap the data in a list" : "";
  return (expected, received) => ({
    code: "invalid_type",
    message: `Expected an array (${expected}), received ${received}${advice}`,
  });
}
