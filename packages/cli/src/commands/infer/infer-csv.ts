import { Readable } from "node:stream";
import { ColSpec, type DataTypeName, Schema } from "@tsfunc/runtime/signature";
import { parse } from "csv-parse";
import { DataError } from "../../data/data-error.ts";
import type { InferSource } from "./infer-source.ts";

/** What cells of a column have been: each takes in those before it. */
interface ColumnSeen {
  readonly name: string;
  isMissing: boolean;
  kinds: Set<CellKind>;
}

type CellKind = "boolean" | "long" | "double" | "string";

/** What pandas takes for a missing value. */
const MISSING: ReadonlySet<string> = new Set(["", "NA", "N/A", "NaN", "nan", "null", "NULL", "None", "n/a", "<NA>"]);
const INTEGER = /^[+-]?\d{1,18}$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Infers the schema of CSV with a head line, row by row.
 *
 * @param source The text.
 * @returns A column for each name: numbers and booleans where all cells are some, otherwise text; optional where a cell is missing.
 * @throws {DataError} When it is no CSV.
 * @see pandas read_csv
 */
export async function inferCsv(source: InferSource): Promise<Schema> {
  const { columns, count } = await readColumns(source).catch((error: unknown) => {
    throw new DataError(`${source.name}: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (count === 0) throw new DataError(`${source.name} has no rows below a head line.`);
  return new Schema(columns.map((column) => new ColSpec(typeOf(column), column.name, { required: !column.isMissing })));
}

interface ColumnsSeen {
  readonly columns: readonly ColumnSeen[];
  /** How many rows there are below the head line. */
  readonly count: number;
}

async function readColumns({ text, onProgress }: InferSource): Promise<ColumnsSeen> {
  const rows: AsyncIterable<readonly string[]> = Readable.from(text()).compose(parse({ bom: true }));
  let columns: readonly ColumnSeen[] | undefined;
  let count = 0;
  for await (const row of rows) {
    if (columns === undefined) {
      columns = row.map((name) => ({ name, isMissing: false, kinds: new Set() }));
      continue;
    }
    for (const [at, column] of columns.entries()) look(column, row[at] ?? "");
    if (++count % 10_000 === 0) onProgress(count);
  }
  return { columns: columns ?? [], count };
}

function look(column: ColumnSeen, cell: string): void {
  if (MISSING.has(cell)) column.isMissing = true;
  else column.kinds.add(kindOf(cell));
}

function kindOf(cell: string): CellKind {
  if (INTEGER.test(cell)) return "long";
  if (NUMBER.test(cell)) return "double";
  return /^(?:true|false)$/i.test(cell) ? "boolean" : "string";
}

/** Integers in a column with missing cells are double, as they are for pandas. */
function typeOf({ kinds, isMissing }: ColumnSeen): DataTypeName {
  const [kind, ...others] = kinds;
  if (kind === undefined) return "double";
  if (others.length === 0) return kind === "long" && isMissing ? "double" : kind;
  return kinds.has("string") || kinds.has("boolean") ? "string" : "double";
}
