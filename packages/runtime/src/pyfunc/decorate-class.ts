import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { ModelMetadata } from "./metadata.ts";
import type { Callable } from "./model.ts";
import type { PyfuncOptions } from "./pyfunc-options.ts";
import { typedModel } from "./typed-model.ts";
import { wrapPredict } from "./wrap-predict.ts";

/**
 * Makes the instances of a class models, by a `predict` of its own that validates and converts. The class itself stays the same object.
 *
 * @param target The class.
 * @param metadata What the compiler plugin emitted for it.
 * @param options What `pyfunc` was asked for.
 * @throws {TsfuncError} TF2005 when its prototype has no method `predict`.
 */
export function decorateClass(target: Callable, metadata: ModelMetadata, options: PyfuncOptions): void {
  const prototype: object = target.prototype;
  const own = Object.getOwnPropertyDescriptor(prototype, "predict");
  const predict: unknown = own === undefined ? Reflect.get(prototype, "predict") : own.value;
  if (typeof predict !== "function") {
    throw new TsfuncError("TF2005", { target: `class \`${metadata.name}\`` });
  }
  const value = wrapPredict(typedModel(metadata, predict as Callable, options));
  Object.defineProperty(prototype, "predict", { value, writable: true, configurable: true });
}
