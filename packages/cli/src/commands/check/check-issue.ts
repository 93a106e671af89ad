import { BrokenRow } from "../../data/broken-row.ts";
import { type RowIssue, rowIssues } from "../../data/row-issues.ts";

/** What stands in the place of a row, and is none. */
export interface UnreadableIssue {
  readonly code: "unreadable";
  readonly path: readonly string[];
  readonly message: string;
}

/** An issue of a row. */
export type CheckIssue = RowIssue | UnreadableIssue;

/**
 * The issues of a row that was validated alone.
 *
 * @param error What validation has thrown, or a {@link BrokenRow}.
 */
export function checkIssues(error: unknown): readonly CheckIssue[] {
  const issues = rowIssues(error);
  const message = error instanceof Error || error instanceof BrokenRow ? error.message : String(error);
  return issues.length > 0 ? issues : [{ code: "unreadable", path: [], message }];
}
