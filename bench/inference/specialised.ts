import type { FlatRecord } from "./records.ts";

/** How many fields a record has. */
const FIELDS = 10;

/** What was found of the fields of these records: whether each of them is of one type throughout. */
export interface FlatColumns {
  /** Whether all fields have the types that the loop knows of. */
  readonly known: boolean;
  /** Whether the numbers of the double fields have fractions. */
  readonly fractions: boolean;
}

/** Infers the columns of these records, by a loop that knows their fields; a field too many or too few is noticed. */
export function inferFlatColumns(records: readonly FlatRecord[]): FlatColumns {
  let [known, fractions] = [true, false];
  for (const record of records) {
    if (!isKnown(record)) known = false;
    if (!Number.isInteger(record.score) || !Number.isInteger(record.weight)) fractions = true;
  }
  return { known, fractions };
}

/** Enforces these columns, by a loop that knows their fields. */
export function enforceFlatColumns(records: readonly FlatRecord[], columns: FlatColumns): readonly FlatRecord[] {
  if (!columns.known || !columns.fractions) throw new Error("other columns");
  for (const record of records) if (!isKnown(record)) throw new Error("a record does not fit");
  return records;
}

function isKnown(record: FlatRecord): boolean {
  return hasTexts(record) && hasLongs(record) && hasDoubles(record) && hasFlags(record) && countOwn(record) === FIELDS;
}

function hasTexts({ name, email, city }: FlatRecord): boolean {
  return typeof name === "string" && typeof email === "string" && typeof city === "string";
}

function hasLongs({ id, age, visits }: FlatRecord): boolean {
  return Number.isSafeInteger(id) && Number.isSafeInteger(age) && Number.isSafeInteger(visits);
}

function hasDoubles({ score, weight }: FlatRecord): boolean {
  return typeof score === "number" && typeof weight === "number";
}

function hasFlags({ active, verified }: FlatRecord): boolean {
  return typeof active === "boolean" && typeof verified === "boolean";
}

function countOwn(record: object): number {
  let count = 0;
  for (const _ in record) count++;
  return count;
}
