import { bitOf, type InferredColumn, typeOf } from "./by-hand.ts";
import type { FlatRecord } from "./records.ts";

/** How many fields a record has. */
const FIELDS = 10;

/** The types that were inferred of the fields of these records. */
export type FlatColumns = Readonly<Record<"text" | "long" | "double" | "flag", readonly InferredColumn["type"][]>>;

/** Infers the columns of these records, by a loop that knows their names; a field too many or too few is noticed. */
export function inferFlatColumns(records: readonly FlatRecord[]): FlatColumns {
  let [id, name, email, city, age, visits, score, weight, active, verified] = Array<number>(FIELDS).fill(0) as Bits;
  for (const record of records) {
    if (countOwn(record) !== FIELDS) throw new Error("a record has other fields");
    id |= bitOf(record.id);
    name |= bitOf(record.name);
    email |= bitOf(record.email);
    city |= bitOf(record.city);
    age |= bitOf(record.age);
    visits |= bitOf(record.visits);
    score |= bitOf(record.score);
    weight |= bitOf(record.weight);
    active |= bitOf(record.active);
    verified |= bitOf(record.verified);
  }
  return {
    text: [name, email, city].map(typeOf),
    long: [id, age, visits].map(typeOf),
    double: [score, weight].map(typeOf),
    flag: [active, verified].map(typeOf),
  };
}

type Bits = [number, number, number, number, number, number, number, number, number, number];

/** Enforces these columns, by a loop that knows their names and types. */
export function enforceFlatColumns(records: readonly FlatRecord[], columns: FlatColumns): readonly FlatRecord[] {
  const { text, long, double, flag } = columns;
  if (new Set([...text, ...long, ...double, ...flag]).size !== 4) throw new Error("other columns");
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
