import type { Issue } from "@tsfunc/runtime";
import { isTsfuncError } from "@tsfunc/runtime/errors";

/** An issue as files of failures and `--json` have it; the path leads from the row inwards. */
export type RowIssue = Pick<Issue, "code" | "path" | "expected" | "received" | "message">;

/**
 * The issues of a row that was validated alone, in a list of one.
 *
 * @param error What validation has thrown.
 * @returns The issues; none for any other error.
 */
export function rowIssues(error: unknown): readonly RowIssue[] {
  return issuesOf(error).map(({ code, path, expected, received, message }) => {
    return { code, path: path[0] === 0 ? path.slice(1) : path, expected, received, message };
  });
}

/**
 * The rows of a list that an error is about.
 *
 * @param error What validation of the list has thrown.
 * @param count How many rows there are.
 * @returns Their positions in order; none where the error is not about single rows.
 */
export function rowsNamedBy(error: unknown, count: number): readonly number[] {
  const named = issuesOf(error).map(({ path: [row] }) => row);
  if (!named.every((row): row is number => typeof row === "number" && row < count)) return [];
  return [...new Set(named)].sort((one, other) => one - other);
}

function issuesOf(error: unknown): readonly Issue[] {
  return isTsfuncError(error) && "issues" in error && Array.isArray(error.issues) ? error.issues : [];
}
