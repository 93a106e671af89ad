import type { ElementType } from "../element-type.ts";

/** What is used of a type of @duckdb/node-api; what it has besides `typeId` depends on that. */
export interface DuckdbType {
  readonly typeId: number;
  readonly valueType?: DuckdbType;
  readonly entryNames?: readonly string[];
  readonly entryTypes?: readonly DuckdbType[];
}

/** By number, as DuckDB's C interface has them. */
const TYPES: Readonly<Record<number, ElementType>> = {
  1: { kind: "bool" },
  2: { kind: "int8" },
  3: { kind: "int16" },
  4: { kind: "int32" },
  5: { kind: "int64" },
  6: { kind: "uint8" },
  7: { kind: "uint16" },
  8: { kind: "uint32" },
  9: { kind: "uint64" },
  10: { kind: "float32" },
  11: { kind: "float64" },
  12: { kind: "datetime", unit: "us" },
  13: { kind: "datetime", unit: "D" },
  17: { kind: "string" },
  18: { kind: "binary" },
  20: { kind: "datetime", unit: "s" },
  21: { kind: "datetime", unit: "ms" },
  22: { kind: "datetime", unit: "ns" },
  23: { kind: "string" },
  31: { kind: "datetime", unit: "us" },
};

/** Lists of any length, and of one length. */
const LISTS: readonly number[] = [24, 33];
const STRUCT = 25;

/**
 * Finds the type of the elements of a column of DuckDB.
 *
 * @param type DuckDB's type.
 * @returns Ours; `object` for decimals, maps, times, intervals, huge integers and what DuckDB may add.
 */
export function duckdbElementType(type: DuckdbType | undefined): ElementType {
  if (type === undefined) return { kind: "object" };
  if (LISTS.includes(type.typeId)) return { kind: "list", items: duckdbElementType(type.valueType) };
  return type.typeId === STRUCT ? structType(type) : (TYPES[type.typeId] ?? { kind: "object" });
}

function structType({ entryNames = [], entryTypes = [] }: DuckdbType): ElementType {
  return { kind: "struct", fields: entryNames.map((name, at) => ({ name, type: duckdbElementType(entryTypes[at]) })) };
}
