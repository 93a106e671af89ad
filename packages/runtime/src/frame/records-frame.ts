import { Frame } from "./frame.ts";
import { LazyColumn } from "./lazy-column.ts";

/**
 * Makes a frame of records. The values of a column are collected when they are first asked for.
 *
 * @param records Plain objects; they are not changed.
 * @returns A frame with a column of type `object` for every key, in the order in which the keys come up; a value that a record lacks is
 * missing.
 */
export function recordsFrame(records: readonly Readonly<Record<string, unknown>>[]): Frame {
  const names = new Set<string>();
  for (const record of records) for (const name of Object.keys(record)) names.add(name);
  const type = { kind: "object" } as const;
  const { length } = records;
  return new Frame(
    Array.from(names, (name) => new LazyColumn(name, { type, length, read: () => valuesOf(records, name) })),
  );
}

function valuesOf(records: readonly Readonly<Record<string, unknown>>[], name: string): readonly unknown[] {
  return records.map((record) => (Object.hasOwn(record, name) ? record[name] : null));
}
