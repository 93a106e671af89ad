import { DataFrame, NdArray, PythonOnly } from "../../harness/containers.ts";
import { differentData, sameItem } from "../enforce/same-data.ts";

/**
 * Whether a model received what was recorded.
 *
 * @param ours What it received.
 * @param recorded What was recorded, decoded. In rows the value under the position 0 stands for the value alone, and a missing value is as
 * good as none.
 */
export function sameReceived(ours: unknown, recorded: unknown): boolean {
  if (recorded instanceof DataFrame || recorded instanceof NdArray) {
    return differentData(ours, recorded, { schema: [] }) === null;
  }
  return sameItem(rowsOf(ours), rowsOf(recorded));
}

function rowsOf(data: unknown): unknown {
  return Array.isArray(data) ? data.map(rowOf) : data;
}

function rowOf(row: unknown): unknown {
  if (row instanceof PythonOnly) return onlyValue(row);
  if (typeof row !== "object" || row === null || Object.getPrototypeOf(row) !== Object.prototype) return row;
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && !Number.isNaN(value)));
}

function onlyValue(row: PythonOnly): unknown {
  const [[key, value], ...others] = row.value as readonly [readonly [unknown, unknown], ...unknown[]];
  return key === 0 && others.length === 0 ? value : row;
}
