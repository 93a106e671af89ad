import type { EnforceCase } from "./enforce-case.ts";

/** Columns by name, or by position as text. */
export type Columns = ReadonlyMap<string, ArrayLike<unknown>>;

/** Types whose values may be lists or objects themselves. */
const CONTAINERS = new Set(["array", "object", "map", "any"]);

/**
 * Reads what enforcement gave back as columns, whatever it is.
 *
 * @param ours What we returned: it is of the kind that the data were of.
 * @param testCase The case.
 * @returns The columns.
 */
export function columnsOf(ours: unknown, testCase: EnforceCase): Columns {
  if (Array.isArray(ours)) return columnsOfList(ours, testCase);
  if (ArrayBuffer.isView(ours) && !(ours instanceof DataView)) return new Map([["0", ours as Float64Array]]);
  if (typeof ours !== "object" || ours === null) return new Map([["0", [ours]]]);
  const entries = Object.entries(ours);
  const isLists =
    entries.every(([, value]) => isList(value)) && !testCase.schema.some(({ type }) => CONTAINERS.has(type));
  return new Map(entries.map(([name, value]) => [name, isLists ? (value as unknown[]) : [value]]));
}

function columnsOfList(rows: readonly unknown[], { schema }: EnforceCase): Columns {
  const isValues = schema.length === 1 && schema[0]?.name === undefined && CONTAINERS.has(schema[0]?.type ?? "");
  if (isValues || !rows.every(isRow)) return new Map([["0", rows]]);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return new Map(names.map((name) => [name, rows.map((row) => Reflect.get(row, name) ?? null)]));
}

/** A record, or a list of the values of a row: its keys are the positions. */
function isRow(value: unknown): value is object {
  return typeof value === "object" && value !== null && !(value instanceof Date) && !ArrayBuffer.isView(value);
}

function isList(value: unknown): boolean {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof Uint8Array));
}
