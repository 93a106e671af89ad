import { FAIL } from "../../primitive/fail.ts";
import type { ColumnPlan, ColumnsPlan } from "./columns-plan.ts";
import { extraNames } from "./extra-columns.ts";
import { fitsPlainly } from "./plain-fit.ts";
import { readColumn } from "./read-column.ts";

/** What is seen on the way through records. */
export interface Sightings {
  /** How many records lack each column. */
  readonly absent: number[];
  /** The names of columns that are not declared. */
  readonly extra: Set<string>;
}

/**
 * Enforces columns on one record.
 *
 * @param record The record; it is not changed.
 * @param plan The columns.
 * @param seen Counts the columns that it lacks, and takes what it has besides.
 * @returns The record itself when nothing has to change, a new one with the declared columns, or {@link FAIL} when a value does not fit.
 */
export function enforceRecord(record: object, plan: ColumnsPlan, seen: Sightings): object | typeof FAIL {
  return isPlain(record, plan) ? record : convertRecord(record, plan, seen);
}

/**
 * Whether a record has the columns in their order and nothing else, with values that are of their type beyond doubt, as most records do. A
 * loop over its own names is several times faster than asking for each column.
 */
function isPlain(record: object, { columns, inheritsNames }: ColumnsPlan): boolean {
  if (inheritsNames) return false;
  const values = record as Readonly<Record<string, unknown>>;
  let position = 0;
  for (const name in values) {
    const column = columns[position++];
    if (column === undefined || column.name !== name || !fitsPlainly(column.plainFit, values[name])) return false;
  }
  return position === columns.length;
}

function convertRecord(record: object, plan: ColumnsPlan, seen: Sightings): object | typeof FAIL {
  const { columns } = plan;
  let converted: Map<string, unknown> | undefined;
  let present = 0;
  for (let position = 0; position < columns.length; position++) {
    const column = columns[position] as ColumnPlan;
    const value = readColumn(record, column);
    const enforced = value === undefined ? absence(column, position, seen) : enforceValue(value, column);
    if (enforced === FAIL) return FAIL;
    if (enforced !== undefined) present++;
    if (!Object.is(enforced, value)) converted = (converted ?? new Map()).set(column.name, enforced);
  }
  return converted === undefined && countOwn(record) === present ? record : rebuild(record, plan, converted, seen);
}

function enforceValue(value: unknown, { plainFit, enforcer }: ColumnPlan): unknown {
  return fitsPlainly(plainFit, value) ? value : enforcer.enforce(value);
}

function absence({ mayBeNull }: ColumnPlan, position: number, { absent }: Sightings): undefined | typeof FAIL {
  absent[position] = (absent[position] ?? 0) + 1;
  return mayBeNull ? undefined : FAIL;
}

/** Far cheaper than a list of the names. */
function countOwn(record: object): number {
  let count = 0;
  for (const _ in record) count++;
  return count;
}

function rebuild(
  record: object,
  plan: ColumnsPlan,
  converted: ReadonlyMap<string, unknown> | undefined,
  seen: Sightings,
): object {
  const extra = extraNames(record, plan);
  for (const name of extra) seen.extra.add(name);
  if (extra.length === 0 && converted === undefined) return record;
  const entries = plan.columns.map((column) => [column.name, enforcedValue(record, column, converted)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function enforcedValue(
  record: object,
  column: ColumnPlan,
  converted: ReadonlyMap<string, unknown> | undefined,
): unknown {
  return converted?.has(column.name) ? converted.get(column.name) : readColumn(record, column);
}
