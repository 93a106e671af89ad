import { FAIL } from "../../primitive/fail.ts";
import type { EnforceOptions } from "../enforce-options.ts";
import { refusal } from "../refusal.ts";
import type { ColumnsPlan } from "./columns-plan.ts";
import { enforceRecord, type Sightings } from "./enforce-record.ts";
import { explainRecords } from "./explain-records.ts";
import { warnOfExtra } from "./extra-columns.ts";
import { isRecordLike } from "./read-column.ts";

/**
 * Enforces columns on records.
 *
 * @param records The records; they are not changed.
 * @param plan The columns.
 * @param options Settings.
 * @returns The same list when nothing has to change, otherwise a new one in which only the records that have to change are new.
 * @throws {ValidationError} TF2110 when a required column is missing or a value does not fit.
 * @see MLflow model signature enforcement
 */
export function enforceRecords(
  records: readonly unknown[],
  plan: ColumnsPlan,
  options: EnforceOptions,
): readonly unknown[] {
  const seen: Sightings = { absent: [], extra: new Set() };
  const enforced = enforceEach(records, plan, seen);
  if (
    enforced === FAIL ||
    plan.columns.some(({ required }, at) => required && (seen.absent[at] ?? 0) === records.length)
  ) {
    throw refusal(options, (findings) => explainRecords(records, plan, findings));
  }
  warnOfExtra(seen.extra, plan, options);
  return enforced;
}

function enforceEach(
  records: readonly unknown[],
  plan: ColumnsPlan,
  seen: Sightings,
): readonly unknown[] | typeof FAIL {
  let changed: unknown[] | undefined;
  for (let index = 0; index < records.length; index++) {
    const record = records[index];
    const enforced = isRecordLike(record) ? enforceRecord(record, plan, seen) : FAIL;
    if (enforced === FAIL) return FAIL;
    if (enforced === record) continue;
    changed ??= Array.from(records);
    changed[index] = enforced;
  }
  return changed ?? records;
}
