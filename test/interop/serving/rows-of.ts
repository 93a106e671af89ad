import type { ScoringRequest } from "./scoring-request.ts";

type Row = Readonly<Record<string, unknown>>;

/** The rows of a request in JSON, in whichever form; none where it has no table. */
export function rowsOf({ value }: ScoringRequest): readonly Row[] {
  if (!isRow(value)) return [];
  const { dataframe_records: records, instances, inputs, dataframe_split: split } = value;
  const rows = records ?? instances ?? inputs;
  if (Array.isArray(rows)) return rows.filter(isRow);
  if (isRow(rows)) return rowsOfLists(rows);
  return isRow(split) ? rowsOfSplit(split) : [];
}

function rowsOfLists(lists: Row): readonly Row[] {
  const [first = []] = Object.values(lists) as readonly (readonly unknown[])[];
  if (!Array.isArray(first)) return [];
  return first.map((_, at) =>
    Object.fromEntries(Object.entries(lists).map(([name, values]) => [name, (values as readonly unknown[])[at]])),
  );
}

function rowsOfSplit({ columns, data }: Row): readonly Row[] {
  if (!Array.isArray(columns) || !Array.isArray(data)) return [];
  return data.map((row: readonly unknown[]) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
}

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null;
}
