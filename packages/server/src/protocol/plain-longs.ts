import { arrayColumn, type Column, Frame } from "@tsfunc/runtime/frame";
import type { Schema } from "@tsfunc/runtime/signature";

/**
 * Gives the columns of a file that are declared as long the values that JSON would give: numbers, and bigints only for what no number holds, so
 * that the model is given the same whichever way its input came.
 *
 * @param frame What was read.
 * @param inputs The inputs of the signature.
 * @returns The frame, or one with such columns.
 */
export function plainLongs(frame: Frame, inputs: Schema | null | undefined): Frame {
  const isLong = ({ name, type }: Column): boolean => type.kind === "int64" && isDeclaredLong(name, inputs);
  if (!frame.columns.some(isLong)) return frame;
  return new Frame(frame.columns.map((column) => (isLong(column) ? plainColumn(column) : column)));
}

/** Without a signature nothing is declared: the model is given what JSON would give. */
function isDeclaredLong(name: string, inputs: Schema | null | undefined): boolean {
  if (!inputs) return true;
  const spec = inputs.inputs.find((one) => one.name === name);
  return spec?.kind === "column" && spec.type.kind === "scalar" && spec.type.name === "long";
}

function plainColumn(column: Column): Column {
  const values = Array.from({ length: column.length }, (_, row) => {
    const value = column.get(row);
    return typeof value === "bigint" && Number.isSafeInteger(Number(value)) ? Number(value) : value;
  });
  return arrayColumn(column.name, values);
}
