import type { Issue } from "./issue.ts";

/**
 * Takes the value out of an issue. The sentence of a foreign schema may quote it, so that goes too.
 *
 * @param issue Any issue.
 * @returns A copy in which no part of the input is left but the names of properties in its path.
 */
export function redactIssue(issue: Issue): Issue {
  const { branches, ...rest } = issue;
  const message = issue.code === "schema" ? "Refused by the schema" : issue.message;
  const redacted = { ...rest, input: undefined, message };
  return branches === undefined
    ? redacted
    : { ...redacted, branches: branches.map((branch) => branch.map(redactIssue)) };
}
