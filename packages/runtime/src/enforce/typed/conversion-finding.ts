import type { Column } from "../../frame/column.ts";
import { elementTypeText } from "../../frame/element-type.ts";
import type { ColumnType } from "../../signature/column-type.ts";
import type { Finding } from "../findings.ts";

/**
 * Says why a column cannot be converted by what it says of its elements.
 *
 * @param column The column.
 * @param type The type that the signature declares.
 * @returns What is wrong, and what to do.
 */
export function conversionFinding(column: Column, type: ColumnType): Finding {
  const [expected, received] = [String(type), elementTypeText(column.type)];
  const message = `Cannot safely convert ${received} to ${expected}. ${advice(column, expected, received)}`;
  return { code: "invalid_type", expected, received, input: column.values, message };
}

function advice({ values }: Column, expected: string, received: string): string {
  const isInteger = expected === "long" || expected === "integer";
  if (isInteger && received === "float64" && isIntegralButForNaN(values)) {
    return "NaN stands for missing values here, and integers have none: declare double, or pass integers and null.";
  }
  return `Pass values of ${expected}, or declare a type that ${received} converts to.`;
}

function isIntegralButForNaN(values: ArrayLike<unknown>): boolean {
  const all = Array.from(values);
  return all.some(Number.isNaN) && all.every((value) => Number.isNaN(value) || Number.isInteger(value));
}
