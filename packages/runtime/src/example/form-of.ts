import { frameOf } from "../frame/frame-of.ts";
import type { InputForm } from "../pyfunc/input-form.ts";

/**
 * The form in which a model receives its input when that has the form of an example.
 *
 * @param modelInput The model input of the example.
 * @returns `columns` for a frame.
 * @see MLflow TypeFromExample
 */
export function formOf(modelInput: unknown): InputForm {
  return frameOf(modelInput) === undefined ? "records" : "columns";
}
