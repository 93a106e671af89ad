import { warn } from "../errors/warn.ts";
import { requireModel } from "../pyfunc/model-store.ts";
import type { CallableModel } from "../pyfunc/predict.ts";
import type { ModelSignature } from "../signature/model-signature.ts";
import type { ExampleOptions } from "./example-options.ts";
import { inferFromExample } from "./infer-from-example.ts";
import type { InputExample } from "./input-example.ts";
import { isFormExample } from "./is-form-example.ts";
import { typedSignature } from "./typed-signature.ts";

/** What a model is saved with. */
export interface SignatureWithExample {
  /** Null where neither types nor an example tell one. */
  readonly signature: ModelSignature | null;
  /** Whether what `predict` receives has the form of the example. */
  readonly typeFromExample: boolean;
}

/**
 * The signature that a model is saved with: from its types; where they tell no model input, from an input example, with which `predict`
 * runs once.
 *
 * @param model An instance of a decorated class, or a wrapped function.
 * @param example The input example; null for none.
 * @param options Settings.
 * @returns The signature. It does not fail for a bad example: TF2021, TF3130, TF3131 and TF3132 are warnings.
 * @throws {TsfuncError} TF2004 when `model` is not decorated, TF3104 or TF3105 when its params are not what a signature can have.
 * @see MLflow save_model
 */
export async function signatureWithExample(
  model: CallableModel,
  example: InputExample | null,
  options: ExampleOptions = {},
): Promise<SignatureWithExample> {
  const { name, descriptor: describe } = requireModel(model);
  const descriptor = describe();
  if (descriptor !== null && descriptor.input !== null) {
    return { signature: typedSignature(model, example, options), typeFromExample: false };
  }
  const hint = descriptor?.legacyHint;
  if (example === null) {
    if (hint !== undefined) warn("TF3130", { name, hint }, options.onWarning);
    return { signature: null, typeFromExample: false };
  }
  const signature = await inferFromExample(model, example, options);
  const isTyped = hint === "TypeFromExample" && signature !== null;
  return { signature, typeFromExample: isTyped && isFormExample(name, example, options) };
}
