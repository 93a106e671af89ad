import type { Constraints } from "@tsfunc/runtime/descriptor";
import type { Findings } from "../types/findings.ts";
import type { ts } from "../typescript.ts";
import { patternCost } from "./pattern-cost.ts";

/** So many steps take some milliseconds. */
const AFFORDABLE_STEPS = 10_000_000;

/** Reports a pattern that a text can make slow; what is longer than `@maxLength` is never matched. */
export function reportPattern(
  { pattern, maxLength = Number.POSITIVE_INFINITY }: Constraints,
  path: string,
  node: ts.Node,
  findings: Findings,
): void {
  if (pattern === undefined) return;
  const cost = patternCost(pattern);
  if (cost.growth === "exponential") {
    findings.report("TF1025", node, { path, pattern, attack: cost.attack });
  }
  if (cost.growth === "polynomial" && maxLength ** cost.degree > AFFORDABLE_STEPS) {
    const affordable = String(Math.floor(AFFORDABLE_STEPS ** (1 / cost.degree)));
    findings.report("TF1026", node, { path, pattern, attack: cost.attack, affordable });
  }
}
