import { signatureFromDescriptor } from "../signature/from-descriptor.ts";
import type { ModelSignature } from "../signature/model-signature.ts";
import { descriptorOf } from "./descriptor-of.ts";
import { requireModel } from "./model-store.ts";

/**
 * The MLflow signature of a model, from its types.
 *
 * @param model A decorated class, its instance, or a wrapped function.
 * @returns Inputs, outputs and params.
 * @throws {TsfuncError} TF2004 when `model` is not decorated, TF2007 when its explicit schemas do not tell their types, TF3016 to TF3026 when
 * its params are not what MLflow can describe.
 * @see MLflow ModelSignature
 */
export function signatureOf(model: object): ModelSignature {
  return signatureFromDescriptor(descriptorOf(model), requireModel(model).paramDefaults());
}
