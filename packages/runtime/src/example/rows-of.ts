import { columnOf } from "../enforce/typed/column-of.ts";
import type { Column } from "../frame/column.ts";
import { Frame } from "../frame/frame.ts";
import { frameOf } from "../frame/frame-of.ts";
import { frameRecords } from "../frame/frame-records.ts";
import { isRecord } from "../primitive/is-record.ts";
import type { ColSpec } from "../signature/col-spec.ts";
import type { Schema } from "../signature/schema.ts";

/** The types whose values have no parts. */
const FLAT: ReadonlySet<string> = new Set(["scalar", "any"]);

/**
 * Takes enforced data apart into rows.
 *
 * @param enforced What the enforcement of columns gave.
 * @param schema The columns.
 * @returns Records; where there is a single column without a name, its values.
 */
export function rowsOf(enforced: unknown, { inputs }: Schema): readonly unknown[] {
  const columns = inputs as readonly ColSpec[];
  const rows = listOf(enforced, columns);
  const [first, ...others] = columns;
  return first?.name === null && others.length === 0 && first.type.kind === "scalar" ? rows.map(onlyValue) : rows;
}

function listOf(enforced: unknown, columns: readonly ColSpec[]): readonly unknown[] {
  if (Array.isArray(enforced)) return enforced;
  const column = columnOf("", enforced);
  if (column !== undefined) return valuesOf(column);
  const frame = frameOf(enforced) ?? listsFrame(enforced, columns);
  return frame === undefined ? [enforced] : frameRecords(frame);
}

/** Where no column takes lists, an object of lists has a list for each column. */
function listsFrame(enforced: unknown, columns: readonly ColSpec[]): Frame | undefined {
  if (!isRecord(enforced) || !columns.every(({ type }) => FLAT.has(type.kind))) return undefined;
  const lists = Object.entries(enforced).map(([name, list]) => columnOf(name, list));
  const isTable = lists.length > 0 && columns.some(({ type }) => type.kind === "scalar");
  return isTable && lists.every((list) => list !== undefined) ? new Frame(lists) : undefined;
}

function valuesOf(column: Column): readonly unknown[] {
  return Array.from({ length: column.length }, (_, row) => column.get(row));
}

/** Rows and records may stand for the value of a single column. */
function onlyValue(row: unknown): unknown {
  if (Array.isArray(row)) return row[0];
  return isRecord(row) ? Object.values(row)[0] : row;
}
