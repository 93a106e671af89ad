import {
  ArrayType,
  ColSpec,
  type ColumnType,
  DataType,
  type DataTypeName,
  MapType,
  ObjectType,
  Property,
  Schema,
} from "@tsfunc/runtime/signature";
import {
  asyncBufferFromFile,
  type FileMetaData,
  parquetMetadataAsync,
  parquetSchema,
  type SchemaTree,
} from "hyparquet";
import { DataError } from "../../data/data-error.ts";

/**
 * Infers the schema of a Parquet file from its footer alone; no values are read.
 *
 * @param file The file.
 * @returns A column each; optional where there are nulls.
 * @throws {DataError} When it is no Parquet file, or a column is of a type that MLflow does not have.
 */
export async function inferParquet(file: string): Promise<Schema> {
  try {
    const metadata = await parquetMetadataAsync(await asyncBufferFromFile(file));
    const columns = parquetSchema(metadata).children;
    const required = (column: SchemaTree): boolean => isRequired(column) || !hasNulls(column, metadata);
    return new Schema(
      columns.map((column) => new ColSpec(typeOf(column), column.element.name, { required: required(column) })),
    );
  } catch (error) {
    throw error instanceof DataError ? error : new DataError(`${file}: ${(error as Error).message}`);
  }
}

function isRequired({ element }: SchemaTree): boolean {
  return element.repetition_type === "REQUIRED";
}

/** A column whose statistics say nothing may have some. */
function hasNulls({ path }: SchemaTree, { row_groups }: FileMetaData): boolean {
  const counts = row_groups.flatMap(({ columns }) => {
    const chunk = columns.find(({ meta_data }) => meta_data?.path_in_schema.join(".") === path.join("."));
    return [chunk?.meta_data?.statistics?.null_count ?? 1n];
  });
  return counts.some((count) => count > 0n);
}

function typeOf(tree: SchemaTree): ColumnType {
  const { element, children } = tree;
  if (children.length === 0) return DataType.named(scalarOf(tree)) as DataType;
  const kind = element.logical_type?.type ?? element.converted_type;
  const [repeated] = children;
  if (kind === "LIST" && repeated !== undefined) return new ArrayType(typeOf(repeated.children[0] ?? repeated));
  const value = repeated?.children[1];
  if ((kind === "MAP" || kind === "MAP_KEY_VALUE") && value !== undefined) return new MapType(typeOf(value));
  return new ObjectType(
    children.map((child) => new Property(child.element.name, typeOf(child), { required: isRequired(child) })),
  );
}

function scalarOf({ element, path }: SchemaTree): DataTypeName {
  const { type, logical_type, converted_type } = element;
  const word = logical_type?.type ?? converted_type ?? "";
  const isUnsigned = logical_type?.type === "INTEGER" ? !logical_type.isSigned : word.startsWith("UINT");
  const known = BY_MEANING.find(([pattern]) => pattern.test(word))?.[1];
  if (known !== undefined) return known;
  if (type === "INT32") return isUnsigned ? "long" : "integer";
  const physical = type === undefined || (type === "INT64" && isUnsigned) ? undefined : BY_STORAGE[type];
  if (physical !== undefined && !/^(?:DECIMAL|TIME$|TIME_|INTERVAL)/.test(word)) return physical;
  throw new DataError(`Column \`${path.join(".")}\` is ${word || type}, for which MLflow has no type.`);
}

const BY_MEANING: readonly (readonly [RegExp, DataTypeName])[] = [
  [/^(?:STRING|UTF8|ENUM|JSON)$/, "string"],
  [/^(?:TIMESTAMP.*|DATE)$/, "datetime"],
  [/^FLOAT16$/, "float"],
];

const BY_STORAGE: Readonly<Record<string, DataTypeName>> = {
  BOOLEAN: "boolean",
  INT64: "long",
  INT96: "datetime",
  FLOAT: "float",
  DOUBLE: "double",
  BYTE_ARRAY: "binary",
  FIXED_LEN_BYTE_ARRAY: "binary",
};
