import type { Issue, ValidationError } from "@tsfunc/runtime";
import type { Finding } from "./outcome.ts";
import { formOf } from "./type-form.ts";

/** What an issue says that MLflow tells without the element around it. */
const TEXT_PROBLEMS: Partial<Record<Issue["code"], string>> = {
  invalid_date: "bad_iso_text",
  invalid_base64: "bad_base64_text",
};

/** The errors of values that do not fit a type hint. */
const TYPE_HINT_CODES: ReadonlySet<unknown> = new Set(["TF2100", "TF2101", "TF2102"]);

/**
 * Whether an error says that a value does not fit a type hint.
 *
 * @param error What was thrown.
 */
export function isValidationError(error: unknown): error is ValidationError {
  return error instanceof Error && "code" in error && TYPE_HINT_CODES.has(error.code);
}

/**
 * Says what a validation found in the words of the corpus: issues are flat, MLflow's findings are nested as the type is.
 *
 * @param error The error of a validation.
 * @returns The finding of the whole value, then what MLflow tells on its own.
 */
export function issueFindings({ typeHint, issues }: ValidationError): readonly Finding[] {
  const alone = issues.flatMap(({ code, input }) => (typeof input === "string" ? (TEXT_PROBLEMS[code] ?? []) : []));
  return [findingAt(typeHint, issues, 0), ...alone.map((problem) => ({ problem }))];
}

/**
 * The issues that pydantic counts: those of every member where no member of a union fits.
 *
 * @param issue An issue.
 * @returns Itself, or those of its branches.
 */
export function leafIssues(issue: Issue): readonly Issue[] {
  return issue.branches === undefined ? [issue] : issue.branches.flat().flatMap(leafIssues);
}

function findingAt(type: string, issues: readonly Issue[], depth: number): Finding {
  const here = issues.find(({ path }) => path.length === depth);
  if (here !== undefined) return refusalOf(here);
  const form = formOf(type);
  if (form.kind === "list" || form.kind === "dict") {
    const elements = groupsAt(issues, depth).map((group) => findingAt(form.items, group, depth + 1));
    return { problem: "invalid_elements", facts: { elements } };
  }
  const model = form.kind === "model" ? form.name : type;
  return { problem: "model_fields", facts: { model, errors: issues.flatMap(leafIssues).length } };
}

function groupsAt(issues: readonly Issue[], depth: number): readonly (readonly Issue[])[] {
  const groups = new Map<string | number | undefined, Issue[]>();
  for (const issue of issues) {
    const group = groups.get(issue.path[depth]) ?? [];
    groups.set(issue.path[depth], [...group, issue]);
  }
  return [...groups.values()];
}

/** A value that is not of the declared kind at all. */
function refusalOf({ expected, received }: Issue): Finding {
  switch (formOf(expected).kind) {
    case "list":
      return { problem: "expected_list", facts: { received } };
    case "dict":
      return { problem: "expected_dict", facts: { received } };
    case "model":
      return { problem: "expected_model" };
    case "other":
      return { problem: "expected_type", facts: { expected, received } };
  }
}
