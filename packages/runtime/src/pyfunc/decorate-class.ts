import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { ModelMetadata } from "./metadata.ts";
import type { Callable, Model } from "./model.ts";
import type { PyfuncOptions } from "./pyfunc-options.ts";
import { typedModel } from "./typed-model.ts";
import { wrapPredict } from "./wrap-predict.ts";

/**
 * Makes the instances of a class models, by a `predict` of its own, and a `predictStream` where there is one, that validate and convert. The class itself stays the same object.
 *
 * @param target The class.
 * @param metadata What the compiler plugin emitted for it.
 * @param options What `pyfunc` was asked for.
 * @throws {TsfuncError} TF2005 when its prototype has no method `predict`.
 */
export function decorateClass(target: Callable, metadata: ModelMetadata, options: PyfuncOptions): void {
  const prototype: object = target.prototype;
  const predict = methodOf(prototype, "predict");
  if (predict === undefined) {
    throw new TsfuncError("TF2005", { target: `class \`${metadata.name}\`` });
  }
  const model = typedModel(metadata, predict, options);
  replaceMethod(prototype, "predict", model);
  const { streamArguments } = metadata.descriptor;
  const predictStream = methodOf(prototype, "predictStream");
  if (streamArguments !== undefined && predictStream !== undefined) {
    const stream = { ...model, predict: predictStream, arguments: streamArguments, checkOutput: null };
    replaceMethod(prototype, "predictStream", stream);
  }
}

function methodOf(prototype: object, name: string): Callable | undefined {
  const own = Object.getOwnPropertyDescriptor(prototype, name);
  const method: unknown = own === undefined ? Reflect.get(prototype, name) : own.value;
  return typeof method === "function" ? (method as Callable) : undefined;
}

function replaceMethod(prototype: object, name: string, model: Model): void {
  Object.defineProperty(prototype, name, { value: wrapPredict(model), writable: true, configurable: true });
}
