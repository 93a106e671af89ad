import { CHANGE_IMPACTS, type SignatureComparison } from "@tsfunc/runtime/compare";
import { count } from "../signature/count.ts";

/**
 * What the difference does to callers, in a sentence, as `tsfunc diff` says it.
 *
 * @param comparison The changes.
 * @returns `3 changes: 1 breaking, 1 risky, 1 safe.`
 */
export function summaryOf({ changes }: SignatureComparison): string {
  if (changes.length === 0) return "The signatures are equal.";
  const counts = CHANGE_IMPACTS.toReversed().map(
    (impact) => `${changes.filter((change) => change.impact === impact).length} ${impact}`,
  );
  return `${count(changes.length, "change")}: ${counts.join(", ")}.`;
}
