import { type OnWarning, warn } from "../errors/warn.ts";
import { DataType } from "../signature/data-type.ts";
import type { Schema } from "../signature/schema.ts";

/**
 * Warns of integer columns, which in Python cannot have missing values.
 *
 * @param schema The inferred schema.
 * @param onWarning Takes the warning: TF3120, with all such columns.
 * @see MLflow Handling Integers With Missing Values
 */
export function hintAtIntegers(schema: Schema, onWarning: OnWarning | undefined): void {
  const integers = schema.inputs.flatMap((input, position) => {
    const isInteger = input.kind === "column" && (input.type === DataType.integer || input.type === DataType.long);
    return isInteger ? [input.name ?? String(position)] : [];
  });
  if (integers.length > 0) warn("TF3120", { columns: integers.join(", ") }, onWarning);
}
