import type { OnWarning } from "@tsfunc/runtime/errors";
import { type InputExample, signatureWithExample } from "@tsfunc/runtime/example";
import { modelFileErrors } from "../errors/model-file-errors.ts";
import type { OpenedModel } from "../load/opened-model.ts";
import { explicitSignature } from "./explicit-signature.ts";
import { receivedForm } from "./received-form.ts";
import type { GivenSignature, SavedSignature } from "./saved-signature.ts";
import { signatureOfTypes } from "./signature-of-types.ts";

/**
 * The signature of a model: that of its types, else the one that was given to `saveModel` or to `pyfunc`, else that of its example. `predict`
 * runs with the example.
 *
 * @param opened The model.
 * @param given What the caller gave.
 * @param onWarning Takes what is wrong with the example, TF4022 where types and signature differ, TF4023 where there is no signature.
 * @returns The signature; null, with a warning, where nothing tells one.
 * @throws {TsfuncError} TF4020 when the example does not fit the signature that was given.
 * @see MLflow save_model
 */
export async function modelSignatureOf(
  opened: OpenedModel,
  given: GivenSignature,
  onWarning: OnWarning,
): Promise<SavedSignature> {
  const descriptor = opened.model.descriptor();
  if (descriptor !== null && descriptor.input !== null) {
    const signature = await signatureOfTypes(opened, given, onWarning);
    return { signature, isFromTypes: true, isFromExample: false, form: "records" };
  }
  const isFormFromExample = descriptor?.legacyHint === "TypeFromExample";
  const { signature = opened.model.signature ?? undefined, example } = given;
  if (signature === undefined) return await inferredSignature(opened, example, onWarning);
  return await explicitSignature(opened, { signature, example }, { isFormFromExample, onWarning });
}

async function inferredSignature(
  { callable, context, model }: OpenedModel,
  example: InputExample | null,
  onWarning: OnWarning,
): Promise<SavedSignature> {
  const { signature, typeFromExample } = await signatureWithExample(callable, example, { context, onWarning });
  const isTold = model.descriptor()?.legacyHint !== undefined;
  if (signature === null && example === null && !isTold)
    modelFileErrors.warn("TF4023", { name: model.name }, onWarning);
  const form = receivedForm(model, typeFromExample ? example : null);
  return { signature, isFromTypes: false, isFromExample: typeFromExample, form };
}
