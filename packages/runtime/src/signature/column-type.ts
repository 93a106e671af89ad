import { inspectValue } from "../errors/inspect-value.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { AnyType } from "./any-type.ts";
import type { ArrayType } from "./array-type.ts";
import { DataType, type DataTypeName } from "./data-type.ts";
import type { MapType } from "./map-type.ts";
import type { ObjectType } from "./object-type.ts";
import { isPart } from "./signature-part.ts";
import type { SparkMLVector } from "./sparkml-vector.ts";

/** A type that a column, a property, or an element of an array or map can have; told apart by `kind`. */
export type ColumnType = DataType | ArrayType | ObjectType | MapType | AnyType | SparkMLVector;

/**
 * Takes the type that a constructor was given.
 *
 * @param type A type, or the name of a data type.
 * @param owner What is being constructed, for the message.
 * @returns The type.
 * @throws {TsfuncError} TF3001 when it is neither.
 */
export function columnType(type: ColumnType | DataTypeName, owner: string): ColumnType {
  const found = typeof type === "string" ? DataType.named(type) : type;
  if (isPart(found, "scalar", "array", "object", "map", "any", "sparkml_vector")) return found;
  throw new TsfuncError("TF3001", { type: typeof type === "string" ? type : inspectValue(type), owner });
}
