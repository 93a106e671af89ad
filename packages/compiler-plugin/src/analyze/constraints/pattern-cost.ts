import { createRequire } from "node:module";

/** How the time that a regular expression takes can grow with the length of a text. */
export type PatternCost =
  | { readonly growth: "linear" }
  | {
      readonly growth: "polynomial";
      /** 2 for a time that grows with the square of the length. */
      readonly degree: number;
      /** A text that takes so long, as an expression of JavaScript. */
      readonly attack: string;
    }
  | { readonly growth: "exponential"; readonly attack: string };

type Recheck = typeof import("recheck");

/** The part of the package that runs in the process; it takes a third of a second to load, so only a pattern loads it. */
const RECHECK = "recheck/lib/browser.js";

const LINEAR: PatternCost = { growth: "linear" };

/** The same for the same pattern in every build, whatever else the machine does, but for patterns that take very long to judge. */
const OPTIONS = { timeout: 10_000, randomSeed: 1 } as const;

const known = new Map<string, PatternCost>();

/**
 * Tells what a regular expression costs in the worst case.
 *
 * @param pattern Its source, for the flag `u`.
 * @returns The growth; linear for one that cannot be judged.
 */
export function patternCost(pattern: string): PatternCost {
  const cost = known.get(pattern) ?? judge(pattern);
  known.set(pattern, cost);
  return cost;
}

function judge(pattern: string): PatternCost {
  const { checkSync }: Recheck = createRequire(import.meta.url)(RECHECK);
  const judgement = checkSync(pattern, "u", OPTIONS);
  if (judgement.status !== "vulnerable") return LINEAR;
  const { complexity, attack } = judgement;
  return complexity.type === "polynomial"
    ? { growth: "polynomial", degree: complexity.degree, attack: attack.pattern }
    : { growth: "exponential", attack: attack.pattern };
}
