import type { Check, Family, Rule } from "./check.ts";
import { differentNotices } from "./notices.ts";
import { type Attempt, attempt, type Outcome } from "./outcome.ts";
import { differentRefusal } from "./refusal.ts";
import type { RuleName } from "./rules.ts";
import { sameValue } from "./same-value.ts";
import { decode } from "./values.ts";

/** How a check ended. */
export type Verdict =
  | { readonly kind: "passed" }
  | { readonly kind: "by rule"; readonly rule: RuleName }
  | { readonly kind: "without counterpart"; readonly reason: string }
  | { readonly kind: "not run"; readonly reason: string }
  | { readonly kind: "failed"; readonly message: string };

/**
 * Runs a check and compares.
 *
 * @param check The check.
 * @param family Its family, for the rules.
 * @returns Passed when we do what was recorded, else by the first rule that applies to the content and holds, else failed.
 */
export async function judge<Content>(check: Check<Content>, family: Family<never, Content>): Promise<Verdict> {
  const reason = family.withoutCounterpart(check.content);
  if (reason !== null) return { kind: "without counterpart", reason };
  const ours = await attempt(check.run);
  const message = difference(ours, check);
  if (message === null) return { kind: "passed" };
  const rule = ruleFor(ours, check, family.rules);
  return rule === undefined ? { kind: "failed", message } : { kind: "by rule", rule: rule.name };
}

function ruleFor<Content>(
  ours: Attempt,
  { content, expected }: Check<Content>,
  rules: readonly Rule<Content>[],
): Rule<Content> | undefined {
  return rules.find((rule) => rule.applies(content, expected) && rule.holds(ours, content, expected));
}

function difference<Content>(ours: Attempt, check: Check<Content>): string | null {
  const { expected, differs } = check;
  if (!ours.ok) return differentError(ours.error, check);
  if (expected.exception) return `accepted what was refused for ${expected.exception.problem}`;
  return (
    (differs ? differs(ours.result) : differentResult(ours.result, expected)) ??
    differentNotices(ours.notices, expected)
  );
}

function differentError<Content>(
  error: unknown,
  { expected: { exception }, refusalDiffers, errorCode }: Check<Content>,
): string | null {
  if (!exception) return `refused: ${error}`;
  return refusalDiffers ? refusalDiffers(error) : differentRefusal(error, exception, errorCode);
}

function differentResult(result: unknown, { result: recorded }: Outcome): string | null {
  return sameValue(result, decode(recorded)) ? null : `returned ${show(result)} instead of ${JSON.stringify(recorded)}`;
}

function show(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => (typeof member === "bigint" ? `${member}n` : member));
}
