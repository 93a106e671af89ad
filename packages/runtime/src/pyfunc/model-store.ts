import { kindOf } from "../errors/kind-of.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { Model } from "./model.ts";
import { sharedWeakMap } from "./shared-weak-map.ts";

const store = sharedWeakMap<Model>("models");

/**
 * Remembers what is known of a wrapped `predict`.
 *
 * @param predict The function that validates and converts.
 * @param model What is known of it.
 */
export function storeModel(predict: object, model: Model): void {
  store.set(predict, model);
}

/**
 * Tells whether a function validates and converts.
 *
 * @param predict Any function.
 * @returns Whether it came out of `pyfunc`.
 */
export function isWrapped(predict: object): boolean {
  return store.has(predict);
}

/**
 * Finds a model by the `predict` that a call would reach. A subclass that inherits `predict` is therefore the same model, and one that
 * overrides it without decorating is none.
 *
 * @param candidate A decorated class, its instance, or a wrapped function.
 * @returns What is known of it, or undefined.
 */
export function findModel(candidate: unknown): Model | undefined {
  if (typeof candidate === "function") {
    return store.get(candidate) ?? modelOfMember(candidate.prototype) ?? modelOfMember(candidate);
  }
  return modelOfMember(candidate);
}

/**
 * As {@link findModel}, for callers that need a model.
 *
 * @param candidate A decorated class, its instance, or a wrapped function.
 * @returns What is known of it.
 * @throws {TsfuncError} TF2004 when it is no model.
 */
export function requireModel(candidate: unknown): Model {
  const model = findModel(candidate);
  if (model === undefined) {
    throw notAModel(candidate);
  }
  return model;
}

/**
 * The error for something that is no model.
 *
 * @param candidate What was passed in place of one.
 * @returns TF2004, to be thrown.
 */
export function notAModel(candidate: unknown): TsfuncError {
  const name = typeof candidate === "function" ? candidate.name : "";
  return new TsfuncError("TF2004", { received: name === "" ? kindOf(candidate) : `\`${name}\`` });
}

function modelOfMember(holder: unknown): Model | undefined {
  const predict: unknown = holder === null || holder === undefined ? undefined : Reflect.get(Object(holder), "predict");
  return typeof predict === "function" ? store.get(predict) : undefined;
}
