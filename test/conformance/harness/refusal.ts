import type { ValidationError } from "@tsfunc/runtime";
import type { Warning } from "@tsfunc/runtime/enforce";
import { differentFacts } from "./facts.ts";
import type { Finding, RecordedException } from "./outcome.ts";
import { ANY_REFUSAL, SAYINGS } from "./problems.ts";
import { findingsOfIssues } from "./signature-findings.ts";
import { issueFindings, isValidationError } from "./type-hint-findings.ts";

/** How many of the elements that a finding has are compared. */
const COMPARED_ELEMENTS = 5;

/**
 * Says what an error of ours tells, in the words of the corpus.
 *
 * @param error What was thrown.
 * @returns Findings; none when it is no error of this project.
 */
export function findingsOf(error: unknown): readonly Finding[] {
  if (isValidationError(error)) return issueFindings(error);
  if (!(error instanceof Error) || !("code" in error) || !("parameters" in error)) return [];
  const parameters = error.parameters as Readonly<Record<string, unknown>>;
  const issues = "issues" in error ? findingsOfIssues(error as ValidationError) : [];
  return [...findingsOfCode(String(error.code), parameters), ...issues, ...findingsOf(error.cause)];
}

/**
 * Says what a warning of ours tells, in the words of the corpus.
 *
 * @param warning The warning.
 * @returns The finding; one that nothing is compared with where the corpus has no word for it.
 */
export function noticeOf({ code, parameters }: Warning): Finding {
  return findingsOfCode(code, parameters)[0] ?? { problem: code };
}

function findingsOfCode(code: string, parameters: Readonly<Record<string, unknown>>): readonly Finding[] {
  return (SAYINGS[code] ?? []).map(({ problem, facts = {} }) => ({
    problem,
    facts: Object.fromEntries(Object.entries(facts).map(([fact, parameter]) => [fact, parameters[parameter]])),
  }));
}

/**
 * Compares a refusal of ours with a recorded one.
 *
 * @param error What we threw.
 * @param recorded The recorded exception.
 * @param errorCode Whether MLflow's error code counts.
 * @returns How they differ, or null when ours tells the recorded problem with its facts.
 */
export function differentRefusal(error: unknown, recorded: RecordedException, errorCode = false): string | null {
  const code = error instanceof Error && "errorCode" in error ? String(error.errorCode) : "none";
  if (code === "none") return `threw an error that is none of this project: ${error}`;
  if (errorCode && code !== expectedCode(recorded))
    return `the error code is ${code} instead of ${expectedCode(recorded)}`;
  if (ANY_REFUSAL.has(recorded.problem)) return null;
  return differentFinding(findingsOf(error), recorded) && `${differentFinding(findingsOf(error), recorded)}: ${error}`;
}

/** Bad data are no fault of the library. */
function expectedCode({ error_code: code = "INVALID_PARAMETER_VALUE" }: RecordedException): string {
  return code === "INTERNAL_ERROR" ? "INVALID_PARAMETER_VALUE" : code;
}

/**
 * Looks for a recorded finding among ours.
 *
 * @param ours What we told.
 * @param recorded What was recorded.
 * @returns Why none of ours is it, or null when one is.
 */
export function differentFinding(ours: readonly Finding[], recorded: Finding): string | null {
  const same = ours.filter((finding) => finding.problem === recorded.problem);
  if (same.length === 0)
    return `told ${ours.map((finding) => finding.problem).join(", ") || "nothing"} instead of ${recorded.problem}`;
  const differences = same.map(({ facts = {} }) => [
    ...differentFacts(recorded.facts ?? {}, facts),
    ...differentElements(findingsIn(recorded.facts?.elements), findingsIn(facts.elements)),
  ]);
  return differences.some((facts) => facts.length === 0) ? null : (differences[0] ?? []).join("; ");
}

/** Messages tell no more than the first few elements. */
function differentElements(recorded: readonly Finding[], ours: readonly Finding[]): readonly string[] {
  const told = ours.slice(0, COMPARED_ELEMENTS);
  const expected = recorded.slice(0, COMPARED_ELEMENTS);
  return told.length === expected.length
    ? expected.flatMap((element, at) => differentFinding(told.slice(at, at + 1), element) ?? [])
    : [`told of ${told.length} invalid elements instead of ${expected.length}`];
}

function findingsIn(elements: unknown): readonly Finding[] {
  return Array.isArray(elements) ? elements : [];
}
