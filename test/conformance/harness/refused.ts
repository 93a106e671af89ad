import type { Issue } from "@tsfunc/runtime";
import type { Attempt } from "./outcome.ts";

/**
 * Whether something was refused for one reason at least.
 *
 * @param ours What we did.
 * @param code The code of an error, or of one of its issues.
 */
export function refusedAs(ours: Attempt, code: string): boolean {
  if (ours.ok) return false;
  return (
    (ours.error as { readonly code?: unknown }).code === code || issuesOf(ours).some((issue) => issue.code === code)
  );
}

/**
 * Whether something was refused, but not for what a rule takes.
 *
 * @param ours What we did.
 * @param isTaken Tells what the rule takes, by the declared type and the value.
 */
export function refusedOthers(ours: Attempt, isTaken: (type: string, value: unknown) => boolean): boolean {
  const issues = issuesOf(ours);
  return issues.length > 0 && !issues.some(({ expected, input }) => isTaken(expected, input));
}

function issuesOf(ours: Attempt): readonly Issue[] {
  if (ours.ok) return [];
  return (ours.error as { readonly issues?: readonly Issue[] }).issues ?? [];
}
