import { isTsfuncError } from "@tsfunc/runtime/errors";
import { jsonText } from "../output/json-text.ts";
import { BrokenRow } from "./broken-row.ts";
import { rowIssues } from "./row-issues.ts";

/**
 * What the file of failures says of a row, but for its number.
 *
 * @param row The row.
 * @param error What kept it from being predicted.
 * @returns The members of a JSON object.
 */
export function rowFailure(row: unknown, error: unknown): string {
  const issues = rowIssues(error);
  const code = isTsfuncError(error) ? error.code : null;
  const input = row instanceof BrokenRow ? row.text : row;
  const message =
    issues[0]?.message ?? (error instanceof Error || error instanceof BrokenRow ? error.message : String(error));
  return `"code":${JSON.stringify(code)},"message":${JSON.stringify(message)},"issues":${jsonText(issues)},"input":${jsonText(input)}`;
}
