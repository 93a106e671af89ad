import { formOf, type InputExample, type InputForm } from "@tsfunc/runtime/example";
import type { Model } from "@tsfunc/runtime/model";

/**
 * How a model without types of its own receives what has columns.
 *
 * @param model The model.
 * @param example The example whose form its input has; null where that tells nothing.
 * @returns Columns where `pyfunc` was asked for them, else the form of the example, else records.
 */
export function receivedForm({ form }: Pick<Model, "form">, example: InputExample | null): InputForm {
  if (form === "columns" || example === null) return form;
  return formOf(example.modelInput);
}
