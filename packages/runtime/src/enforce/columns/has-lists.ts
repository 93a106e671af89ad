import { columnOf } from "../typed/column-of.ts";
import type { ColumnsPlan } from "./columns-plan.ts";
import { readColumn } from "./read-column.ts";

/** Types whose values may be lists or objects themselves. */
const CONTAINERS: ReadonlySet<string> = new Set(["array", "object", "map", "sparkml_vector"]);

/**
 * Whether an object has a list for each column, and is no record.
 *
 * @param data The object.
 * @param plan The columns.
 * @returns True when a column is of a data type, none is of a type with parts, every value under the name of a column is a list, and not
 * all that is there is text: as in MLflow, an object with lists of text alone is one record.
 * @see MLflow model signature enforcement
 */
export function hasLists(data: object, { columns }: ColumnsPlan): boolean {
  const given = columns.map((column) => readColumn(data, column)).filter((value) => value !== undefined);
  return (
    given.length > 0 &&
    columns.some(({ type }) => type.kind === "scalar") &&
    !columns.some(({ type }) => CONTAINERS.has(type.kind)) &&
    given.every((value) => columnOf("", value) !== undefined) &&
    !Object.values(data).every(isText)
  );
}

function isText(value: unknown): boolean {
  return typeof value === "string" || (Array.isArray(value) && value.every((item) => typeof item === "string"));
}
