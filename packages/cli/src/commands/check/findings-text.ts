import { grouped } from "../../output/grouped.ts";
import type { Styles } from "../../output/styles.ts";
import type { ColumnFindings, RefusedRow, RefusedRows } from "./refused-rows.ts";

/**
 * The first refused rows, and a table of all columns with issues.
 *
 * @param refused The rows.
 * @param styles Those of the stream that it goes to.
 */
export function findingsText({ first, count, columns }: RefusedRows, styles: Styles): string {
  const more = count > first.length ? [styles.faint(`and ${(count - first.length).toLocaleString("en")} more`)] : [];
  const parts = [...first.flatMap((row) => rowLines(row, styles)), ...more, "", ...tableLines(columns, styles)];
  return (first.length === 0 ? parts.slice(more.length + 1) : parts).join("\n");
}

function rowLines({ row, issues }: RefusedRow, styles: Styles): readonly string[] {
  const lines = issues.map(({ path, message }) => `  ${path.length === 0 ? "" : `${path.join(".")}: `}${message}`);
  return [styles.strong(`row ${row}`), ...lines];
}

function tableLines(columns: readonly ColumnFindings[], styles: Styles): readonly string[] {
  const names = columns.map(({ column }) => column || "(row)");
  const counts = columns.map(({ rows }) => grouped(rows));
  const [nameWidth, countWidth] = [widest(["column", ...names]), widest(["rows", ...counts])];
  const line = (name: string, rows: string, issues: string): string =>
    `${name.padEnd(nameWidth)}  ${rows.padStart(countWidth)}  ${issues}`;
  return [
    styles.strong(line("column", "rows", "issues")),
    ...columns.map(({ codes }, at) => line(names[at] ?? "", counts[at] ?? "", codesText(codes))),
  ];
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length));
}

function codesText(codes: ColumnFindings["codes"]): string {
  const entries = Object.entries(codes).map(([code, count]) => `${code} ${grouped(count)}`);
  return entries.join(", ");
}
