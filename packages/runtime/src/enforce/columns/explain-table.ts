import type { Column } from "../../frame/column.ts";
import { FAIL } from "../../primitive/fail.ts";
import type { Findings } from "../findings.ts";
import type { ColumnsPlan } from "./columns-plan.ts";
import { enforceColumn } from "./enforce-column.ts";
import { explainColumn } from "./explain-column.ts";
import { explainMissing } from "./explain-missing.ts";

/**
 * Says why columns of data do not fit.
 *
 * @param given The columns.
 * @param plan What the signature declares.
 * @param findings Takes the issues: first the columns that are missing, then what is wrong with the others, in the order of the signature.
 */
export function explainTable(given: readonly Column[], plan: ColumnsPlan, findings: Findings): void {
  const byName = new Map(given.map((column) => [column.name, column]));
  const lacking = plan.columns.filter(({ name, required }) => required && !byName.has(name));
  const extra = given.flatMap(({ name }) => (plan.byName.has(name) ? [] : [name]));
  explainMissing(lacking, { data: given.map(({ name }) => name), extra }, findings);
  for (const declared of plan.columns) {
    const column = byName.get(declared.name);
    if (column === undefined) continue;
    findings.inColumn(declared.label, () =>
      findings.within(declared.name, () => {
        explainLength(column, given[0]?.length ?? 0, findings);
        if (enforceColumn(column, declared) === FAIL) explainColumn(column, declared, findings);
      }),
    );
  }
}

function explainLength(column: Column, length: number, findings: Findings): void {
  if (column.length === length) return;
  const [expected, received] = [`${length} values`, `${column.length} values`];
  const message = `Expected ${expected} as in the first column, received ${received}. Give every column a value for each row.`;
  findings.add({ code: "invalid_length", expected, received, input: column.values, message });
}
