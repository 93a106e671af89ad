import { ColSpec } from "../signature/col-spec.ts";
import { DataType } from "../signature/data-type.ts";
import { Evidence } from "./evidence.ts";
import { evidenceType } from "./evidence-type.ts";
import { observe } from "./observe.ts";

/**
 * Infers the columns of a list: those of its records, or one without a name for other elements.
 *
 * @param list The elements.
 * @returns A column for each key, optional where a record lacks it or has null; for an empty list, text.
 * @throws {TsfuncError} TF3101 to TF3103, TF3025, as {@link evidenceType}.
 * @see MLflow infer_signature
 */
export function inferList(list: readonly unknown[]): ColSpec[] {
  if (list.length === 0) return [new ColSpec(DataType.string)];
  const elements = new Evidence();
  for (let index = 0; index < list.length; index++) observe(list[index], elements, 0);
  return columnsOf(elements, list.length);
}

/**
 * Concludes columns from the elements of a list.
 *
 * @param elements What has been seen of them.
 * @param count How many there are, at least one.
 * @returns As {@link inferList}.
 * @throws {TsfuncError} TF3101 to TF3103, as {@link evidenceType}.
 */
export function columnsOf(elements: Evidence, count: number): ColSpec[] {
  if (elements.objects < count) return [new ColSpec(evidenceType(elements, "data[]"))];
  return elements.members.seen().map((column) => {
    const required = column.present === count;
    return new ColSpec(evidenceType(column, column.name), column.name, { required });
  });
}
