import { kindOf } from "@tsfunc/runtime/errors";
import type { ModelSignature } from "@tsfunc/runtime/signature";
import { modelFileErrors } from "../errors/model-file-errors.ts";
import type { MlModel } from "./ml-model.ts";

/**
 * What stands in an MLmodel file after a signature was put on it. From then on the input of the model is enforced on that signature.
 *
 * @param model What stands in it before.
 * @param signature The signature.
 * @returns The same with the signature.
 */
export function signedModel(model: MlModel, signature: ModelSignature): MlModel {
  return {
    ...model,
    signature: signature.toDict(),
    is_signature_from_type_hint: false,
    type_hint_from_example: false,
  };
}

/**
 * Refuses what is no signature; what comes from plain JavaScript may be anything.
 *
 * @param signature What was given.
 * @throws {TsfuncError} TF4018 when it is no signature.
 */
export function requireSignature(signature: unknown): void {
  const isSignature =
    typeof signature === "object" && signature !== null && "kind" in signature && signature.kind === "signature";
  if (!isSignature) throw modelFileErrors.error("TF4018", { received: kindOf(signature) });
}
