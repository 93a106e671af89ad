import { arrayColumn } from "../../frame/array-column.ts";
import type { Column } from "../../frame/column.ts";
import { isTensor } from "../../frame/tensor.ts";
import { isBytes, isTypedArray } from "../../frame/typed-array.ts";
import { TypedColumn } from "../../frame/typed-column.ts";

/**
 * Takes a list for a column, without a copy.
 *
 * @param name The name of the column.
 * @param list Anything.
 * @returns The column of an array, a typed array, or a tensor of one dimension; undefined for anything else: a Uint8Array is bytes.
 */
export function columnOf(name: string, list: unknown): Column | undefined {
  if (Array.isArray(list)) return arrayColumn(name, list);
  if (isTypedArray(list)) return isBytes(list) ? undefined : new TypedColumn(name, list);
  if (!isTensor(list) || list.dims.length !== 1) return undefined;
  return isTypedArray(list.data)
    ? new TypedColumn(name, list.data, { type: { kind: list.type } })
    : arrayColumn(name, list.data, { kind: "string" });
}
