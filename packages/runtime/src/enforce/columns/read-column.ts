import { read } from "../../primitive/read.ts";
import type { ColumnPlan } from "./columns-plan.ts";

/**
 * Reads the value of a column.
 *
 * @param record A record.
 * @param column The column.
 * @returns The value; undefined when the record lacks it.
 */
export function readColumn(record: object, { name, isInherited }: ColumnPlan): unknown {
  return isInherited ? read(record, name) : (record as Readonly<Record<string, unknown>>)[name];
}

/**
 * Whether a value can be read as a record.
 *
 * @param value Anything.
 * @returns True for objects other than arrays.
 */
export function isRecordLike(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
