import { type OnWarning, warn } from "../errors/warn.ts";
import { signatureFromDescriptor } from "../signature/from-descriptor.ts";
import type { ModelSignature } from "../signature/model-signature.ts";
import { signatureDifference } from "../signature/signature-difference.ts";
import { descriptorOf } from "./descriptor-of.ts";
import type { Model } from "./model.ts";
import { requireModel } from "./model-store.ts";

/** Settings of {@link signatureOf}. */
export interface SignatureOptions {
  /** Takes warnings; Node's `process.emitWarning` or the console when left out. */
  readonly onWarning?: OnWarning;
}

/**
 * The MLflow signature of a model, from its types; the one that it was given explicitly where its types tell no model input.
 *
 * @param model A decorated class, its instance, or a wrapped function.
 * @param options `onWarning` takes the warning TF3133: an explicit signature says something else than the types.
 * @returns Inputs, outputs and params.
 * @throws {TsfuncError} TF2004 when `model` is not decorated, TF2007 when its explicit schemas do not tell their types, TF3016 to TF3026 when
 * its params are not what MLflow can describe.
 * @see MLflow ModelSignature
 */
export function signatureOf(model: object, options: SignatureOptions = {}): ModelSignature {
  const known = requireModel(model);
  const { signature: explicit } = known;
  if (explicit !== null && !tellsInput(known)) {
    return explicit;
  }
  const signature = signatureFromDescriptor(descriptorOf(model), known.paramDefaults());
  const difference = explicit === null ? "" : signatureDifference(explicit, signature);
  if (difference !== "") {
    warn("TF3133", { name: known.name, difference }, options.onWarning);
  }
  return signature;
}

function tellsInput(model: Model): boolean {
  const descriptor = model.descriptor();
  return descriptor !== null && descriptor.input !== null;
}
