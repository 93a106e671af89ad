import { isTsfuncError } from "../errors/tsfunc-error.ts";
import { warn } from "../errors/warn.ts";
import { inferParams } from "../infer/infer-params.ts";
import { convertInput, convertParams } from "../pyfunc/convert-input.ts";
import { requireModel } from "../pyfunc/model-store.ts";
import type { CallableModel } from "../pyfunc/predict.ts";
import { signatureOf } from "../pyfunc/signature-of.ts";
import { ModelSignature } from "../signature/model-signature.ts";
import type { ExampleOptions } from "./example-options.ts";
import type { InputExample } from "./input-example.ts";
import { reasonOf } from "./reason-of.ts";

/**
 * The signature of a model with types. An example adds the params, where the types tell none, and is checked against the types.
 *
 * @param model The model.
 * @param example The example; null for none.
 * @param options `onWarning` takes the warnings: TF2021 when the example does not fit the types, TF3133 when an explicit signature contradicts them.
 * @returns The signature.
 * @throws {TsfuncError} TF3104 or TF3105 when the params are not what a signature can have.
 * @see MLflow ModelSignature
 */
export function typedSignature(
  model: CallableModel,
  example: InputExample | null,
  options: ExampleOptions,
): ModelSignature {
  const signature = signatureOf(model, options);
  if (example === null) return signature;
  checkExample(model, example, options);
  const { params = {} } = example;
  if (signature.params !== null || Object.keys(params).length === 0) return signature;
  const { inputs, outputs } = signature;
  return new ModelSignature({ inputs, outputs, params: inferParams(params) });
}

function checkExample(model: CallableModel, { modelInput, params }: InputExample, options: ExampleOptions): void {
  try {
    convertInput(model, modelInput);
    convertParams(model, params);
  } catch (error) {
    if (!isTsfuncError(error)) throw error;
    warn("TF2021", { name: requireModel(model).name, reason: reasonOf(error) }, options.onWarning);
  }
}
