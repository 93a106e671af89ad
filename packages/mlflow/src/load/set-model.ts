import type { CallableModel, ModelClass } from "@tsfunc/runtime";

/** Where {@link setModel} leaves the model for the code around the entry file, which is another copy of this package. */
const SLOT = Symbol.for("@tsfunc/mlflow:model");

/**
 * Tells which model an entry file declares, where it is not the default export.
 *
 * @param model A decorated class, its instance, or a wrapped function.
 * @see MLflow mlflow.models.set_model
 */
export function setModel(model: ModelClass | CallableModel): void {
  Reflect.set(globalThis, SLOT, model);
}

/** JavaScript that takes what {@link setModel} left; the module that calls it has just been evaluated. */
export const TAKE_MODEL_SOURCE = `(() => {
  const slot = Symbol.for("@tsfunc/mlflow:model");
  const model = globalThis[slot];
  delete globalThis[slot];
  return model;
})()`;
