import type { FlatRecord } from "./records.ts";

/** A column as it was inferred. */
export interface InferredColumn {
  readonly name: string;
  readonly type: "string" | "long" | "double" | "boolean";
  readonly required: boolean;
}

const [STRING, INTEGRAL, FRACTION, BOOLEAN, NULL, OTHER] = [1, 2, 4, 8, 16, 32];

/** Infers columns from records: one pass over all values, by whatever names they have. */
export function inferColumns(records: readonly FlatRecord[]): readonly InferredColumn[] {
  const names: string[] = [];
  const seen: number[] = [];
  const counts: number[] = [];
  for (const record of records) {
    let position = 0;
    for (const name in record) {
      let at = position++;
      if (names[at] !== name) {
        at = names.indexOf(name);
        if (at === -1) at = names.push(name) - 1;
      }
      seen[at] = (seen[at] ?? 0) | bitOf(record[name]);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return names.map((name, at) => ({
    name,
    type: typeOf(seen[at] ?? 0),
    required: counts[at] === records.length && ((seen[at] ?? 0) & NULL) === 0,
  }));
}

/** Enforces columns on records: every value is looked at, and so is whether there are others. */
export function enforceColumns(
  records: readonly FlatRecord[],
  columns: readonly InferredColumn[],
): readonly FlatRecord[] {
  for (const record of records) {
    if (presentColumns(record, columns) !== countOwn(record)) throw new Error("a column is not declared");
  }
  return records;
}

function presentColumns(record: FlatRecord, columns: readonly InferredColumn[]): number {
  let present = 0;
  for (const column of columns) {
    const value = record[column.name];
    if (value === undefined || value === null) {
      if (column.required) throw new Error(`${column.name} is missing`);
    } else if (fits(value, column.type)) present++;
    else throw new Error(`${column.name} does not fit`);
  }
  return present;
}

function countOwn(record: object): number {
  let count = 0;
  for (const _ in record) count++;
  return count;
}

/** The kind of a value, as a bit. */
export function bitOf(value: unknown): number {
  switch (typeof value) {
    case "string":
      return STRING;
    case "number":
      return Number.isSafeInteger(value) ? INTEGRAL : FRACTION;
    case "boolean":
      return BOOLEAN;
    default:
      return value === null ? NULL : OTHER;
  }
}

/** The type of a column of values of these kinds. */
export function typeOf(seen: number): InferredColumn["type"] {
  switch (seen & ~NULL) {
    case STRING:
      return "string";
    case INTEGRAL:
      return "long";
    case FRACTION:
    case INTEGRAL | FRACTION:
      return "double";
    case BOOLEAN:
      return "boolean";
    default:
      throw new Error("values of several types");
  }
}

function fits(value: unknown, type: InferredColumn["type"]): boolean {
  switch (type) {
    case "string":
      return typeof value === "string";
    case "long":
      return Number.isSafeInteger(value);
    case "double":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
  }
}
