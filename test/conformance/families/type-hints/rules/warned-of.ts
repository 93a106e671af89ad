import type { Finding, Outcome } from "../../../harness/outcome.ts";

/**
 * Whether MLflow warned of something, or logged it.
 *
 * @param outcome What was recorded.
 * @param problem The problem.
 */
export function warnedOf(outcome: Outcome, problem: string): boolean {
  return notices(outcome).some((notice) => notice.problem === problem);
}

/**
 * The types in a hint that MLflow warned it does not support.
 *
 * @param outcome What was recorded of the declaration.
 * @returns Their names in Python.
 */
export function unsupportedTypes(outcome: Outcome): readonly string[] {
  return notices(outcome).flatMap(({ problem, facts }) => (problem === "unsupported_hint" ? String(facts?.type) : []));
}

/**
 * What MLflow warned of when it gave up on a hint, which then is neither validated nor in the signature.
 *
 * @param outcome What was recorded of the declaration.
 * @returns The warnings; none where it uses the hint.
 */
export function reasonsToGiveUp({ warnings = [] }: Outcome): readonly Finding[] {
  return warnings.filter(({ within }) => within?.includes("hint_not_supported"));
}

function notices({ warnings = [], logs = [] }: Outcome): readonly Finding[] {
  return [...warnings, ...logs];
}
