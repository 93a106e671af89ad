import { asyncBufferFromFile, type FileMetaData, parquetMetadataAsync, parquetScan } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { DataError } from "./data-error.ts";
import type { Chunk, ChunkedData, DataSource } from "./data-source.ts";
import { plainValue } from "./plain-value.ts";
import { recordOf } from "./record-of.ts";

/**
 * The row groups of a Parquet file, a chunk each.
 *
 * @param file The file, of which the footer is read.
 * @throws {DataError} When it is no Parquet file.
 */
export async function parquetChunks(file: string): Promise<ChunkedData> {
  const { row_groups } = await footerOf(file);
  const size = row_groups.length;
  return {
    size,
    async *chunksFrom(start) {
      for (let group = start; group < size; group++) yield { start: group, end: group + 1 } satisfies Chunk;
    },
  };
}

/**
 * Reads a row group.
 *
 * @param source The file.
 * @param group Its number.
 * @param size How many rows there are to a batch.
 * @returns The rows; integers are numbers, and bigints only where no number holds them.
 * @throws {DataError} When it cannot be read.
 */
export async function* parquetRows(
  { file, rows, empty }: DataSource,
  group: number,
  size: number,
): AsyncGenerator<readonly unknown[]> {
  const columns = await columnsOf(file, group);
  const [first] = columns;
  const names = columns.map(([name]) => name);
  const length = first?.[1].length ?? 0;
  for (let start = 0; start < length; start += size) {
    const range = Array.from({ length: Math.min(size, length - start) }, (_, at) => start + at);
    yield rows === "values"
      ? range.map((at) => plainValue(first?.[1][at]))
      : range.map((at) => recordOf(names, (column) => plainValue(columns[column]?.[1][at]), empty));
  }
}

type Column = readonly [name: string, values: ArrayLike<unknown>];

async function columnsOf(file: string, group: number): Promise<readonly Column[]> {
  const metadata = await footerOf(file);
  const [rowStart, rowEnd] = rowsOf(metadata, group);
  try {
    const scan = await parquetScan({ file: await asyncBufferFromFile(file), metadata, compressors, utf8: false });
    const columns: Column[] = [];
    for (const column of namesOf(metadata)) {
      columns.push([column, await scan.readColumn({ column, rowStart, rowEnd })]);
    }
    return columns;
  } catch (error) {
    throw unreadable(file, error);
  }
}

function rowsOf({ row_groups }: FileMetaData, group: number): readonly [start: number, end: number] {
  const counts = row_groups.slice(0, group + 1).map(({ num_rows }) => Number(num_rows));
  const end = counts.reduce((sum, count) => sum + count, 0);
  return [end - (counts.at(-1) ?? 0), end];
}

const footers = new Map<string, Promise<FileMetaData>>();

/** A thread reads the footer once. */
function footerOf(file: string): Promise<FileMetaData> {
  const known = footers.get(file);
  if (known !== undefined) return known;
  const reading = asyncBufferFromFile(file)
    .then(parquetMetadataAsync)
    .catch((error: unknown) => {
      throw unreadable(file, error);
    });
  footers.set(file, reading);
  return reading;
}

function unreadable(file: string, error: unknown): DataError {
  return new DataError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
}

/** Without what pandas wrote as the index of the rows. */
function namesOf({ row_groups, key_value_metadata }: FileMetaData): readonly string[] {
  const pandas = key_value_metadata?.find(({ key }) => key === "pandas")?.value ?? "{}";
  const { index_columns = [] }: { readonly index_columns?: readonly unknown[] } = JSON.parse(pandas);
  const paths = row_groups[0]?.columns.map(({ meta_data }) => meta_data?.path_in_schema[0] ?? "") ?? [];
  return [...new Set(paths)].filter((name) => !index_columns.includes(name));
}
