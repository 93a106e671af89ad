import type { ArrayDescriptor, TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import { FAIL } from "../../primitive/fail.ts";
import type { Explain } from "../explanation.ts";
import type { Stop } from "../stop.ts";
import type { Walk } from "../walk.ts";
import { visitConstraints } from "./constraints.ts";
import { visitRefusedObject } from "./object.ts";

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
  const stop = walk.isAtRoot ? walk.context.stop : undefined;
  const result = stop?.converted ?? new Array<unknown>(length);
  const comparison = type.constraints?.uniqueItems ? 1 : 0;
  walk.comparisons += comparison;
  const failures = visitItems(type.items, value, { result, stop }, walk);
  walk.comparisons -= comparison;
  if (walk.isAtRoot) {
    walk.invalidElements = failures;
  }
  const constrained = visitConstraints(type, value, result, walk);
  return failures > 0 ? FAIL : constrained;
}

/** What has become of the elements, and where the emitted converter stopped. */
interface Progress {
  readonly result: unknown[];
  readonly stop: Stop | undefined;
}

/** How many elements do not fit; what an emitted converter accepts is passed over without a walk. */
function visitItems(type: TypeDescriptor, items: readonly unknown[], { result, stop }: Progress, walk: Walk): number {
  const emitted = walk.emittedFor(type);
  const { depth } = walk;
  const { json } = walk.context;
  const { length } = result;
  const start = stop?.index ?? 0;
  let failures = 0;
  for (let index = start; index < length; index++) {
    const item = items[index];
    const isRefused = emitted === undefined || (stop !== undefined && index === start);
    const accepted = isRefused ? FAIL : emitted(item, json, depth);
    result[index] = accepted === FAIL ? visitItem(type, item, index, walk) : accepted;
    if (result[index] === FAIL) {
      failures++;
      if (walk.isFull) {
        break;
      }
    }
  }
  return failures;
}

/** Where there is an emitted converter for it, the element was refused. */
function visitItem(type: TypeDescriptor, item: unknown, index: number, walk: Walk): unknown {
  walk.enter(index);
  const element = type.kind === "reference" ? visitRefusedObject(type, item, walk) : walk.visit(type, item, walk);
  walk.leave();
  return element;
}

function notAnArray(isAtRoot: boolean): Explain {
  const advice = isAtRoot ? ": wrap the data in a list" : "";
  return (expected, received) => ({
    code: "invalid_type",
    message: `Expected an array (${expected}), received ${received}${advice}`,
  });
}
