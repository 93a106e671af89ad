import { elementTypeText, type Frame, isFrame, isTensor, isTypedArray, typedArrayDType } from "@tsfunc/runtime/frame";
import type { DeclaredColumns } from "./enforce-case.ts";

/** A column of ours. */
export interface OwnColumn {
  readonly values: readonly unknown[];
  /** Null where nothing but the values tells what they are. */
  readonly dtype: string | null;
}

/** Columns by name, or by position as text. */
export type Columns = ReadonlyMap<string, OwnColumn>;

/** Types whose values may be lists or objects themselves. */
const CONTAINERS = new Set(["array", "object", "map", "any"]);

/**
 * Reads what enforcement gave back as columns, whatever it is.
 *
 * @param ours What we returned: it is of the kind that the data were of.
 * @param testCase The case.
 * @returns The columns.
 */
export function columnsOf(ours: unknown, testCase: DeclaredColumns): Columns {
  if (isFrame(ours)) return columnsOfFrame(ours);
  if (Array.isArray(ours)) return columnsOfList(ours, testCase);
  if (isTensor(ours)) return columnsOfMatrix(ours);
  if (isTypedArray(ours) && !(ours instanceof Uint8Array)) return new Map([["0", columnOf(ours)]]);
  if (typeof ours !== "object" || ours === null || ours instanceof Uint8Array) return new Map([["0", untyped([ours])]]);
  const entries = Object.entries(ours);
  const isLists = entries.every(([, value]) => isList(value)) && takesLists(testCase);
  return new Map(entries.map(([name, value]) => [name, isLists ? columnOf(value) : untyped([value])]));
}

/** Whether an object of lists has columns: not where a column takes lists. */
function takesLists({ schema }: DeclaredColumns): boolean {
  const types = schema.map(({ type }) => type).filter((type) => type !== "any");
  return types.length > 0 && !types.some((type) => CONTAINERS.has(type));
}

function columnsOfFrame({ columns }: Frame): Columns {
  return new Map(
    columns.map((column) => {
      const values = Array.from({ length: column.length }, (_, row) => column.get(row));
      const dtype = column.type.kind === "object" ? null : elementTypeText(column.type);
      return [column.name, { values, dtype }];
    }),
  );
}

function columnsOfList(rows: readonly unknown[], { schema }: DeclaredColumns): Columns {
  const isValues = schema.length === 1 && schema[0]?.name === undefined && CONTAINERS.has(schema[0]?.type ?? "");
  if (isValues || !rows.every(isRow)) return new Map([["0", untyped(rows)]]);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return new Map(names.map((name) => [name, untyped(rows.map((row) => Reflect.get(row, name) ?? null))]));
}

function columnsOfMatrix({
  type,
  data,
  dims,
}: {
  type: string;
  data: ArrayLike<unknown>;
  dims: readonly number[];
}): Columns {
  const [, width = 1] = dims;
  const all = Array.from(data);
  const column = (at: number) => ({ values: all.filter((_, index) => index % width === at), dtype: type });
  return new Map(Array.from({ length: width }, (_, at) => [String(at), column(at)]));
}

function columnOf(list: unknown): OwnColumn {
  if (isTensor(list)) return { values: Array.from<unknown>(list.data), dtype: list.type };
  if (isTypedArray(list)) return { values: Array.from<unknown>(list), dtype: typedArrayDType(list) };
  return untyped(list as readonly unknown[]);
}

function untyped(values: readonly unknown[]): OwnColumn {
  return { values, dtype: null };
}

/** A record, or a list of the values of a row: its keys are the positions. */
function isRow(value: unknown): value is object {
  return typeof value === "object" && value !== null && !(value instanceof Date) && !isTypedArray(value);
}

function isList(value: unknown): boolean {
  return Array.isArray(value) || isTensor(value) || (isTypedArray(value) && !(value instanceof Uint8Array));
}
