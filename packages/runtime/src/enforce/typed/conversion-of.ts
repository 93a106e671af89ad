import { type ElementType, elementTypeText } from "../../frame/element-type.ts";
import type { ColumnType } from "../../signature/column-type.ts";
import type { TensorDType } from "../../signature/tensor-dtype.ts";
import { type SafeConversion, safeConversion } from "./safe-conversion.ts";

/** The dtype that NumPy has for the kinds of elements that we name otherwise. */
const DTYPES: Readonly<Record<string, TensorDType>> = { string: "str", binary: "bytes" };

/**
 * How the elements of a column become those of a type, as far as their own type tells.
 *
 * @param source What the elements are.
 * @param target The type that the signature declares.
 * @returns As MLflow's table says; undefined where the values have to be looked at.
 * @see MLflow model signature enforcement
 */
export function conversionOf(source: ElementType, target: ColumnType): SafeConversion | undefined {
  if (target.kind === "any") return "same";
  if (source.kind === "object" || target.kind !== "scalar") return mayConvert(source, target) ? undefined : "never";
  return safeConversion(DTYPES[source.kind] ?? (elementTypeText(source) as TensorDType), target.name);
}

/** Whether types with parts go together: of scalars inside them, every safe conversion will do. */
function mayConvert(source: ElementType, target: ColumnType): boolean {
  if (source.kind === "object") return true;
  switch (target.kind) {
    case "array":
      return source.kind === "list" && conversionOf(source.items, target.items) !== "never";
    case "map":
      return source.kind === "map" && conversionOf(source.values, target.values) !== "never";
    case "object":
      return source.kind === "struct";
    default:
      return false;
  }
}
