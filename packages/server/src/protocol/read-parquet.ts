import { Frame } from "@tsfunc/runtime/frame";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { reasonOf } from "../errors/reason-of.ts";
import { serverErrors } from "../errors/server-errors.ts";
import { parquetColumn } from "./parquet-column.ts";

/**
 * Reads a Parquet file.
 *
 * @param body The file.
 * @returns Its columns, without those that pandas wrote as the index of the rows.
 * @throws {TsfuncError} TF6005 when it is none.
 * @see MLflow scoring server, application/vnd.apache.parquet
 */
export async function readParquet(body: Buffer): Promise<Frame> {
  try {
    const file = body.buffer.slice(body.byteOffset, body.byteOffset + body.byteLength) as ArrayBuffer;
    const metadata = parquetMetadata(file);
    const index = indexColumns(metadata.key_value_metadata);
    const rows = await parquetReadObjects({ file, metadata, compressors, utf8: false });
    const columns = topLevel(metadata.schema).filter(({ name }) => !index.has(name));
    return new Frame(columns.map((element) => parquetColumn(element, rows)));
  } catch (error) {
    throw serverErrors.error("TF6005", { format: "Parquet", problem: reasonOf(error) }, { cause: error });
  }
}

type SchemaElement = ReturnType<typeof parquetMetadata>["schema"][number];

/** The schema is a tree, written node by node; its root has the columns. */
function topLevel(schema: readonly SchemaElement[]): readonly SchemaElement[] {
  const columns: SchemaElement[] = [];
  for (let at = 1; at < schema.length; at = endOf(schema, at)) columns.push(schema[at] as SchemaElement);
  return columns;
}

/** Where the part of the tree ends that begins at a node. */
function endOf(schema: readonly SchemaElement[], start: number): number {
  let end = start + 1;
  for (let child = 0; child < (schema[start]?.num_children ?? 0); child++) end = endOf(schema, end);
  return end;
}

function indexColumns(entries: readonly { key: string; value?: string | undefined }[] = []): ReadonlySet<string> {
  const pandas = entries.find(({ key }) => key === "pandas")?.value;
  const { index_columns = [] }: { readonly index_columns?: readonly unknown[] } = JSON.parse(pandas ?? "{}");
  return new Set(index_columns.filter((name): name is string => typeof name === "string"));
}
