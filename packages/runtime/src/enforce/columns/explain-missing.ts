import type { Finding, Findings } from "../findings.ts";
import type { ColumnPlan } from "./columns-plan.ts";

/** Data that lack columns, and the names of those that they have beside the declared ones. */
export interface Lacking {
  readonly data: unknown;
  readonly extra: readonly string[];
}

/**
 * Says which required columns are missing altogether.
 *
 * @param columns The columns.
 * @param lacking What lacks them.
 * @param findings Takes the issues.
 */
export function explainMissing(columns: readonly ColumnPlan[], { data, extra }: Lacking, findings: Findings): void {
  for (const column of columns) {
    const finding = { ...missing(column, extra), input: data, undeclared: extra };
    findings.inColumn(column.label, () => findings.within(column.name, () => findings.add(finding)));
  }
}

/**
 * Says that the value of a column is missing.
 *
 * @param column The column.
 * @param extra What is there and is not declared.
 * @returns What is wrong, and what to do.
 */
export function missing({ type }: ColumnPlan, extra: readonly string[] = []): Omit<Finding, "input"> {
  const names = extra.map((name) => `\`${name}\``).join(", ");
  const beside = extra.length === 0 ? "" : ` Look for it among those that the signature does not declare: ${names}.`;
  const message = `Field required: the signature has a column of type ${type}.${beside}`;
  return { code: "missing", expected: String(type), message };
}
