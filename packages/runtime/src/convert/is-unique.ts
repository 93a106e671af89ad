import { Identities } from "./identities.ts";

/**
 * Whether the elements of an array differ from one another. Objects, arrays, Maps, dates and bytes are compared by what they hold, as JSON
 * Schema does, in a time that grows with the size of the array alone.
 *
 * @param items The converted elements.
 * @returns False when two of them are equal.
 */
export function isUnique(items: readonly unknown[]): boolean {
  return firstRepetition(items) === null;
}

/**
 * The first element that repeats an earlier one.
 *
 * @param items The converted elements.
 * @returns The indexes of the two, the earlier one first; null where all differ.
 */
export function firstRepetition(items: readonly unknown[]): readonly [number, number] | null {
  const identities = items.some(isObject) ? new Identities() : null;
  const seen = new Map<unknown, number>();
  for (const [index, item] of items.entries()) {
    const identity = identities === null ? item : identities.of(item);
    const earlier = seen.get(identity);
    if (earlier !== undefined) {
      return [earlier, index];
    }
    seen.set(identity, index);
  }
  return null;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
