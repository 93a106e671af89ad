import { warn } from "../errors/warn.ts";
import { inferParams } from "../infer/infer-params.ts";
import { inferSchema } from "../infer/infer-schema.ts";
import { inferSignature } from "../infer/infer-signature.ts";
import { requireModel } from "../pyfunc/model-store.ts";
import type { CallableModel } from "../pyfunc/predict.ts";
import { ModelSignature } from "../signature/model-signature.ts";
import type { ExampleOptions } from "./example-options.ts";
import { formOf } from "./form-of.ts";
import type { InputExample } from "./input-example.ts";
import { predictExample } from "./predict-example.ts";
import { reasonOf } from "./reason-of.ts";
import { receivedInput } from "./received-input.ts";

/**
 * Infers the signature of a model without types: of the inputs from an example, of the outputs from what `predict` returns for it.
 *
 * @param model The model.
 * @param example The example; it is enforced on its own schema, as later input is.
 * @param options Settings.
 * @returns The signature, or null, with the warning TF3132, when there is none for the example or `predict` fails with it.
 * @throws {TsfuncError} TF3104 or TF3105 when the params are not what a signature can have.
 * @see MLflow infer_signature
 */
export async function inferFromExample(
  model: CallableModel,
  example: InputExample,
  options: ExampleOptions,
): Promise<ModelSignature | null> {
  const params = isEmpty(example.params) ? null : inferParams(example.params);
  try {
    return new ModelSignature({ ...(await inferData(model, example, options)), params });
  } catch (error) {
    warn("TF3132", { name: requireModel(model).name, reason: reasonOf(error) }, options.onWarning);
    return null;
  }
}

async function inferData(
  model: CallableModel,
  { modelInput, params = {} }: InputExample,
  options: ExampleOptions,
): Promise<Pick<ModelSignature, "inputs" | "outputs">> {
  const inputs = inferSchema(modelInput, options);
  const form = requireModel(model).form === "columns" ? "columns" : formOf(modelInput);
  const received = receivedInput(modelInput, inputs, { ...options, form });
  const output = await predictExample(model, { modelInput: received, params }, options);
  const isNothing = output === undefined || output === null;
  return { inputs, outputs: isNothing ? null : inferSignature(undefined, output, undefined, options).outputs };
}

function isEmpty(params: InputExample["params"]): boolean {
  return params === undefined || Object.keys(params).length === 0;
}
