import { kindOf } from "../errors/kind-of.ts";
import { type OnWarning, warn } from "../errors/warn.ts";
import { frameOf } from "../frame/frame-of.ts";
import { isTensor } from "../frame/tensor.ts";
import type { InputExample } from "./input-example.ts";

/**
 * Whether an example is one whose form a `TypeFromExample` takes: an array or a frame.
 *
 * @param name The name of the model, for the warning.
 * @param example The example.
 * @param options `onWarning` takes the warning: TF3131 when it is something else.
 * @see MLflow TypeFromExample
 */
export function isFormExample(
  name: string,
  { modelInput }: InputExample,
  { onWarning }: { readonly onWarning?: OnWarning },
): boolean {
  const isForm = Array.isArray(modelInput) || frameOf(modelInput) !== undefined;
  if (!isForm) warn("TF3131", { name, received: isTensor(modelInput) ? "Tensor" : kindOf(modelInput) }, onWarning);
  return isForm;
}
