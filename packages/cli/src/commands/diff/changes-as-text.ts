import type { ChangeImpact, SignatureChange, SignatureComparison } from "@tsfunc/runtime/compare";
import type { Styles } from "../../output/styles.ts";

/** What each impact is shown as. */
const STYLES: Readonly<Record<ChangeImpact, "error" | "warning" | "good">> = {
  breaking: "error",
  risky: "warning",
  safe: "good",
};

/**
 * The changes between two signatures as people read them: a line with what has changed, and one with the reason.
 *
 * @param comparison The changes.
 * @param styles Those of the stream that they go to.
 */
export function changesAsText({ changes }: SignatureComparison, styles: Styles): string {
  return changes.map((change) => changeAsText(change, styles)).join("\n");
}

function changeAsText({ part, path, kind, impact, before, after, reason }: SignatureChange, styles: Styles): string {
  const place = path === "" ? part : `${part} ${path}`;
  const sides = [before, after].map((side) => side ?? "nothing").join(" → ");
  return `${styles[STYLES[impact]](impact.padEnd(8))} ${styles.strong(place)} ${kind}: ${sides}\n         ${styles.faint(reason)}`;
}
