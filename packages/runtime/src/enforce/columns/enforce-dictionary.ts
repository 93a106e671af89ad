import { FAIL } from "../../primitive/fail.ts";
import type { EnforceOptions } from "../enforce-options.ts";
import { refusal } from "../refusal.ts";
import type { ColumnsPlan } from "./columns-plan.ts";
import { enforceRecord, type Sightings } from "./enforce-record.ts";
import { explainDictionary } from "./explain-records.ts";
import { warnOfExtra } from "./extra-columns.ts";

/**
 * Enforces columns on one record that stands alone.
 *
 * @param record The record; it is not changed.
 * @param plan The columns.
 * @param options Settings.
 * @returns The same record when nothing has to change, otherwise a new one.
 * @throws {ValidationError} TF2110 when a required column is missing or a value does not fit.
 */
export function enforceDictionary(record: object, plan: ColumnsPlan, options: EnforceOptions): object {
  const seen: Sightings = { absent: [], extra: new Set() };
  const enforced = enforceRecord(record, plan, seen);
  if (enforced === FAIL || plan.columns.some(({ required }, position) => required && seen.absent[position] === 1)) {
    throw refusal(options, (findings) => explainDictionary(record, plan, findings));
  }
  warnOfExtra(seen.extra, plan, options);
  return enforced;
}
