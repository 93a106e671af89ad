import type { Issue, ValidationError } from "@tsfunc/runtime";
import type { Finding } from "./outcome.ts";

/** What is looked at of an error. */
type SomeIssues = Pick<ValidationError, "issues" | "message"> & { readonly code: string };

/**
 * Says what the issues of a {@link ValidationError} under a signature tell, in the words of the corpus. An issue may stand for several
 * problems: what we tell by its path, MLflow tells by the type that it was looking at.
 *
 * @param error A validation error; its message counts only where it has to hide something.
 * @returns The findings; none for errors of another sort.
 */
export function findingsOfIssues({ code, issues, message }: SomeIssues): readonly Finding[] {
  if (code !== "TF2110" && code !== "TF2111") return [];
  const whole = code === "TF2111" ? [invalidParams(issues)] : [...missingInputs(issues), ...hidden(issues, message)];
  return [...whole, ...missingProperties(issues), ...undeclaredProperties(issues), ...issues.flatMap(findingsOfIssue)];
}

function invalidParams(issues: readonly Issue[]): Finding {
  const names = [...new Set(issues.map(({ path }) => String(path[0])))];
  return { problem: "invalid_params", facts: { names } };
}

/** Columns and tensors that are missing altogether. */
function missingInputs(issues: readonly Issue[]): readonly Finding[] {
  const missing = issues.filter(({ code, path }) => code === "missing" && path.length === 1);
  if (missing.length === 0) return [];
  const names = missing.map(({ path }) => String(path[0]));
  return [{ problem: "missing_columns", facts: { missing: names, extra: missing[0]?.undeclared ?? [] } }];
}

/** Names of missing columns that the message does not tell. */
function hidden(issues: readonly Issue[], message: string): readonly Finding[] {
  const missing = issues.filter(({ code, path }) => code === "missing" && path.length === 1);
  const isHidden = missing.length > 0 && missing.every(({ path }) => !message.includes(String(path[0])));
  return isHidden ? [{ problem: "schema_details_hidden" }] : [];
}

function missingProperties(issues: readonly Issue[]): readonly Finding[] {
  const missing = issues.filter(({ code, path }) => code === "missing" && path.length > 1);
  return Array.from(byOwner(missing), (names) => ({ problem: "missing_properties", facts: { missing: names } }));
}

function undeclaredProperties(issues: readonly Issue[]): readonly Finding[] {
  const undeclared = issues.filter(({ code }) => code === "undeclared");
  return Array.from(byOwner(undeclared), (names) => ({ problem: "unknown_properties", facts: { unknown: names } }));
}

/** The last names of the paths, those of one object together. */
function byOwner(issues: readonly Issue[]): Iterable<readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const { path } of issues) {
    const owner = JSON.stringify(path.slice(0, -1));
    owners.set(owner, [...(owners.get(owner) ?? []), String(path.at(-1))]);
  }
  return owners.values();
}

function findingsOfIssue(issue: Issue): readonly Finding[] {
  const { expected, received, code } = issue;
  switch (code) {
    case "invalid_length":
      return [lengthFinding(issue)];
    case "invalid_shape":
      return [shapeFinding(issue)];
    case "invalid_dtype":
      return [{ problem: "tensor_dtype", facts: { expected, actual: received } }];
    case "not_a_tensor":
      return [{ problem: "tensor_expected", facts: { named: issue.column !== undefined } }];
    case "missing":
      return [...containerFindings(issue), ...missingValueFindings(issue)];
    default:
      return valueFindings(issue);
  }
}

function lengthFinding({ expected, received }: Issue): Finding {
  if (received === "0 rows") return { problem: "empty_frame" };
  const facts = { declared: Number.parseInt(expected, 10), provided: Number.parseInt(received, 10) };
  return { problem: "missing_inputs_unnamed", facts };
}

/** The shape of a tensor, or what keeps columns from having one. */
function shapeFinding({ column, expected, received }: Issue): Finding {
  if (received.startsWith("[")) {
    return { problem: "tensor_shape", facts: { expected: JSON.parse(expected), actual: JSON.parse(received) } };
  }
  if (received === "a column of single values") return { problem: "tensor_scalar_column", facts: { column } };
  if (/^(?:lists|tensors) of other/.test(received)) {
    return { problem: "tensor_from_column", facts: { column, expected: JSON.parse(expected) } };
  }
  return { problem: "tensor_frame_columns" };
}

function valueFindings(issue: Issue): readonly Finding[] {
  return [...columnFindings(issue), ...containerFindings(issue), ...propertyFindings(issue)];
}

/** MLflow names the column where it looks at the whole of it, and no column where it looks at a list inside. */
function columnFindings({ column = "", expected, received, input, path }: Issue): readonly Finding[] {
  const facts = { source: received, target: expected, ...missingHint(received, input) };
  const problem = "incompatible_type";
  const isList = path.length > 1 || ArrayBuffer.isView(input) || Array.isArray(input);
  const inside = isList ? [{ problem, facts: { ...facts, column: "" } }] : [];
  return [{ problem, facts: { ...facts, column: String(column) } }, ...inside];
}

function missingValueFindings({ column = "", expected }: Issue): readonly Finding[] {
  const facts = { column: String(column), source: "null", target: expected, hint_missing_values: true };
  return [{ problem: "incompatible_type", facts }];
}

function missingHint(received: string, input: unknown): object {
  const isMissing = received === "null" || (typeof input === "number" && Number.isNaN(input)) || hasNaN(input);
  return isMissing ? { hint_missing_values: true } : {};
}

function hasNaN(input: unknown): boolean {
  return input instanceof Float64Array && input.some(Number.isNaN);
}

function containerFindings({ expected, received }: Issue): readonly Finding[] {
  if (expected.startsWith("{") || expected.startsWith("Map("))
    return [{ problem: "not_a_dictionary", facts: { received } }];
  return expected.startsWith("Array(") ? [{ problem: "not_a_list", facts: { received } }] : [];
}

/** The property itself, and those around it: MLflow names one of them, and says what came for that. */
function propertyFindings({ path, expected, received, input }: Issue): readonly Finding[] {
  const last = path.length - 1;
  const own = { problem: "property_type", facts: { key: String(path[last]), expected: simple(expected), received } };
  const value = { problem: "value_type", facts: { expected, value: input } };
  const around = path.slice(0, -1).map((segment, at) => {
    const kind = typeof path[at + 1] === "number" ? "array" : "object";
    return { problem: "property_type", facts: { key: String(segment), expected: kind, received: kind } };
  });
  return [own, value, ...around];
}

/** MLflow says only the kind of a type with parts. */
function simple(expected: string): string {
  if (expected.startsWith("Array(")) return "array";
  if (expected.startsWith("Map(")) return "map";
  return expected.startsWith("{") ? "object" : expected;
}
