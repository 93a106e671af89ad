import type { ReferenceDescriptor } from "../../descriptor/type-descriptor.ts";
import { FAIL } from "../../primitive/fail.ts";
import type { Interruption } from "../interruption.ts";
import { Stop } from "../stop.ts";
import type { Walk } from "../walk.ts";
import { visitRefusedObject } from "./object.ts";

/**
 * Walks through the elements at which the emitted converter of an array stops; after each it goes on by itself.
 *
 * @param type The object type of the elements.
 * @param items The array.
 * @param interruption Where it stopped first.
 * @param walk Where it is; takes the issues.
 * @returns How many elements do not fit.
 */
export function visitStops(
  type: ReferenceDescriptor,
  items: readonly unknown[],
  { convert, stop }: Interruption,
  walk: Walk,
): number {
  const { json } = walk.context;
  let failures = 0;
  let outcome: unknown = stop;
  while (outcome instanceof Stop && !walk.isFull) {
    const { index, converted } = outcome;
    walk.enter(index);
    const element = visitRefusedObject(type, items[index], walk);
    walk.leave();
    failures += element === FAIL ? 1 : 0;
    converted[index] = element;
    outcome = convert(items, json, walk.depth, outcome);
  }
  return failures;
}
