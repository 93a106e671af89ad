import type { ModelDescriptor } from "../descriptor/descriptor.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";
import { requireModel } from "./model-store.ts";

/**
 * The type descriptor of a model: what is known of the types of its `predict`.
 *
 * @param model A decorated class, its instance, or a wrapped function.
 * @returns The descriptor, which is plain JSON.
 * @throws {TsfuncError} TF2004 when `model` is not decorated, TF2007 when its explicit schemas do not tell their types.
 */
export function descriptorOf(model: object): ModelDescriptor {
  const { name, descriptor } = requireModel(model);
  const types = descriptor();
  if (types === null) {
    throw new TsfuncError("TF2007", { name });
  }
  return types;
}
