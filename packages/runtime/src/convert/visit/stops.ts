import type { TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import { FAIL } from "../../primitive/fail.ts";
import { type Interruption, Stop } from "../stop.ts";
import type { Walk } from "../walk.ts";
import { visitItem } from "./item.ts";

/**
 * Walks through the elements at which the emitted converter of an array stops; after each it goes on by itself.
 *
 * @param type The type of the elements.
 * @param items The array.
 * @param interruption Where it stopped first.
 * @param walk Where it is; takes the issues.
 * @returns How many elements do not fit.
 */
export function visitStops(
  type: TypeDescriptor,
  items: readonly unknown[],
  { convert, stop }: Interruption,
  walk: Walk,
): number {
  const { json } = walk.context;
  let failures = 0;
  let outcome: unknown = stop;
  while (outcome instanceof Stop && !walk.isFull) {
    const { index, converted } = outcome;
    const element = visitItem(type, items[index], index, walk);
    failures += element === FAIL ? 1 : 0;
    converted[index] = element;
    outcome = convert(items, json, walk.depth, outcome);
  }
  return failures;
}
