import type { DataTypeName } from "../../signature/data-type.ts";
import type { TensorDType } from "../../signature/tensor-dtype.ts";

/**
 * How values of a dtype become those of a data type.
 *
 * - `same`: they are of that type
 * - `widen`: every one of them fits
 * - `if-zero-or-one`: only 0 and 1 are taken
 * - `never`: some would not fit
 */
export type SafeConversion = "same" | "widen" | "if-zero-or-one" | "never";

/** The dtypes of each data type; the first is what its values are kept in, the others widen to it. */
const SOURCES: Readonly<Record<DataTypeName, readonly string[]>> = {
  boolean: ["bool"],
  integer: ["int32", "int8", "int16", "uint8", "uint16"],
  long: ["int64", "int8", "int16", "int32", "uint8", "uint16", "uint32"],
  float: ["float32", "float16"],
  double: ["float64", "float16", "float32", "int8", "int16", "int32", "uint8", "uint16", "uint32"],
  string: ["str"],
  binary: ["bytes"],
  datetime: [],
};

/**
 * Looks up MLflow's table of safe conversions.
 *
 * @param source The dtype of the values.
 * @param target The data type that the signature declares.
 * @returns How the values are converted.
 * @see MLflow model signature enforcement
 */
export function safeConversion(source: TensorDType, target: DataTypeName): SafeConversion {
  const sources = SOURCES[target];
  if (target === "datetime") return source.startsWith("datetime64") ? "same" : "never";
  if (source === "int64" && (target === "float" || target === "double")) return "if-zero-or-one";
  const position = sources.indexOf(source);
  return position < 0 ? "never" : position === 0 ? "same" : "widen";
}
