import type { Constraints } from "@tsfunc/runtime/descriptor";
import type { ConstraintName } from "./constraint-tag.ts";

/** Bounds of which the first must not be above the second; with `strictly` they must not be equal either. */
const PAIRS: readonly (readonly [low: ConstraintName, high: ConstraintName, strictly?: true])[] = [
  ["minimum", "maximum"],
  ["minimum", "exclusiveMaximum", true],
  ["exclusiveMinimum", "maximum", true],
  ["exclusiveMinimum", "exclusiveMaximum", true],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
];

/**
 * Finds two constraints that no value can hold both.
 *
 * @param constraints All constraints of a type.
 * @returns The two, as their tags would be written; null where there are none.
 */
export function contradiction(constraints: Constraints): readonly [string, string] | null {
  const pair = PAIRS.find(([low, high, strictly]) => {
    const [lowest, highest] = [constraints[low], constraints[high]];
    if (typeof lowest !== "number" || typeof highest !== "number") return false;
    return strictly ? lowest >= highest : lowest > highest;
  });
  if (pair === undefined) return null;
  const [low, high] = pair;
  return [`@${low} ${constraints[low]}`, `@${high} ${constraints[high]}`];
}
