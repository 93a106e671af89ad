import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { Column } from "../frame/column.ts";
import { type ElementType, elementTypeText } from "../frame/element-type.ts";
import { ArrayType } from "../signature/array-type.ts";
import type { ColumnType } from "../signature/column-type.ts";
import { DataType } from "../signature/data-type.ts";
import { MapType } from "../signature/map-type.ts";
import { ObjectType } from "../signature/object-type.ts";
import { Property } from "../signature/property.ts";
import { Evidence } from "./evidence.ts";
import { evidenceType } from "./evidence-type.ts";
import { observe } from "./observe.ts";
import { NO_VALUE, Seen } from "./seen.ts";

/** MLflow's type for each type of elements without parts. */
const TYPES: Readonly<Record<string, DataType>> = {
  bool: DataType.boolean,
  int8: DataType.integer,
  int16: DataType.integer,
  int32: DataType.integer,
  int64: DataType.long,
  uint8: DataType.integer,
  uint16: DataType.integer,
  uint32: DataType.long,
  float16: DataType.float,
  float32: DataType.float,
  float64: DataType.double,
  string: DataType.string,
  binary: DataType.binary,
  datetime: DataType.datetime,
};

/**
 * Finds MLflow's type for a column of a frame.
 *
 * @param column The column. Its values are looked at only where its type leaves something open: an `object` everything, a struct which
 * fields are always there.
 * @returns The type.
 * @throws {TsfuncError} TF3101 to TF3103 when MLflow has none.
 * @see MLflow ColSpec
 */
export function columnElementType(column: Column): ColumnType {
  const { type, name } = column;
  if (type.kind === "object") return objectColumnType(column);
  return declaredType(type, name, hasStruct(type) ? observeColumn(column) : new Evidence());
}

/** As in pandas, NaN makes a column of doubles, and whole numbers are doubles beside missing ones. */
function objectColumnType(column: Column): ColumnType {
  if (column.length === 0) return DataType.string;
  const evidence = observeColumn(column);
  const hasNaN = (evidence.seen & Seen.nan) !== 0;
  const isMissing = hasNaN || (evidence.seen & Seen.null) !== 0;
  const kinds = evidence.seen & ~(Seen.null | Seen.nan);
  const isDouble = evidence.stranger === null && ((kinds === 0 && hasNaN) || (kinds === Seen.integral && isMissing));
  return isDouble ? DataType.double : evidenceType(evidence, column.name);
}

function observeColumn(column: Column): Evidence {
  const evidence = new Evidence();
  for (let row = 0; row < column.length; row++) observe(column.get(row), evidence, 1);
  return evidence;
}

function declaredType(type: ElementType, path: string, evidence: Evidence): ColumnType {
  switch (type.kind) {
    case "list":
      return new ArrayType(declaredType(type.items, `${path}[]`, evidence.items));
    case "map":
      return new MapType(declaredType(type.values, `${path}.*`, new Evidence()));
    case "struct":
      return structType(type, path, evidence);
    default:
      return TYPES[type.kind] ?? refuse(type, path);
  }
}

function structType({ fields }: ElementType & { kind: "struct" }, path: string, evidence: Evidence): ObjectType {
  const { members, objects, seen } = evidence;
  const isAlwaysThere = (seen & NO_VALUE) === 0;
  return new ObjectType(
    fields.map(({ name, type }) => {
      const member = members.of(name);
      const required = isAlwaysThere && member.present === objects && (member.seen & Seen.nan) === 0;
      return new Property(name, declaredType(type, `${path}.${name}`, member), { required });
    }),
  );
}

function hasStruct(type: ElementType): boolean {
  return type.kind === "struct" || (type.kind === "list" && hasStruct(type.items));
}

function refuse(type: ElementType, path: string): never {
  throw new TsfuncError("TF3103", { path, received: elementTypeText(type) });
}
