import { isTsfuncError, TsfuncError } from "../errors/tsfunc-error.ts";
import type { Column } from "../frame/column.ts";
import type { Frame } from "../frame/frame.ts";
import { hasMissing } from "../frame/has-missing.ts";
import { ColSpec } from "../signature/col-spec.ts";
import { columnElementType } from "./column-element-type.ts";

/**
 * Infers the columns of a frame: by the types of its columns, and by the values of those whose type is not known.
 *
 * @param frame The frame.
 * @returns A column for each, optional where a value is missing.
 * @throws {TsfuncError} TF3101 or TF3103 when a column has values of several types or of one that MLflow does not have.
 * @see MLflow infer_signature
 */
export function inferFrame({ columns }: Frame): ColSpec[] {
  return columns.map((column) => new ColSpec(typeOf(column), column.name, { required: !hasMissing(column) }));
}

/** Where an instance stands in a frame, types do not come from type hints; so it is nothing more than a value without a type. */
function typeOf(column: Column): ReturnType<typeof columnElementType> {
  try {
    return columnElementType(column);
  } catch (error) {
    if (!isTsfuncError(error) || error.code !== "TF3102") throw error;
    const { path = column.name, received = "" } = error.parameters;
    throw new TsfuncError("TF3103", { path, received }, { cause: error });
  }
}
