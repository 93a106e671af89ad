import { countText } from "../../errors/count-text.ts";
import type { EnforceOptions } from "../enforce-options.ts";
import { refusal } from "../refusal.ts";
import type { ColumnsPlan } from "./columns-plan.ts";

/**
 * Refuses data with fewer columns than a schema without names declares.
 *
 * @param data The data.
 * @param count How many columns they have.
 * @param plan The columns.
 * @param options Settings.
 * @throws {ValidationError} TF2110 when there are too few.
 */
export function checkColumnCount(
  data: unknown,
  count: number,
  { columns }: ColumnsPlan,
  options: EnforceOptions,
): void {
  if (count >= columns.length) return;
  const [expected, received] = [countText(columns.length, "column"), countText(count, "column")];
  const message = `Expected ${expected}, received ${received}. Give every row a value for each column of the signature.`;
  throw refusal(options, (findings) =>
    findings.add({ code: "invalid_length", expected, received, input: data, message }),
  );
}
