import type { DataTypeName } from "../signature/data-type.ts";
import type { ChangeImpact } from "./signature-change.ts";

/** Tells what becomes of the values of one data type under another. */
export type ScalarFit = (given: DataTypeName, taken: DataTypeName) => ChangeImpact;

/** The types that take every value of another, whether it comes alone or in a column of its exact type. */
const WIDENED: Readonly<Partial<Record<DataTypeName, readonly DataTypeName[]>>> = {
  integer: ["long", "double"],
  float: ["double"],
};

/** The types that take every param of another, but with fewer digits. */
const ROUNDED: Readonly<Partial<Record<DataTypeName, readonly DataTypeName[]>>> = {
  integer: ["float"],
  long: ["double", "float"],
  double: ["float"],
};

/**
 * What becomes of the values of a column under another data type.
 *
 * @param given The type that they are of.
 * @param taken The type that they have to fit.
 * @returns `safe` where MLflow converts every value, otherwise `breaking`.
 * @see MLflow model signature enforcement
 */
export function columnFit(given: DataTypeName, taken: DataTypeName): ChangeImpact {
  return given === taken || WIDENED[given]?.includes(taken) === true ? "safe" : "breaking";
}

/**
 * What becomes of a param under another data type. A param is one number, which counts for every type that holds it.
 *
 * @param given The type that it is of.
 * @param taken The type that it has to fit.
 * @returns As {@link columnFit}; `risky` where only digits are lost.
 * @see MLflow params in model signatures
 */
export function paramFit(given: DataTypeName, taken: DataTypeName): ChangeImpact {
  return ROUNDED[given]?.includes(taken) === true ? "risky" : columnFit(given, taken);
}
