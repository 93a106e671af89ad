import { signatureOf } from "@tsfunc/runtime";
import type { OnWarning } from "@tsfunc/runtime/errors";
import { type InputExample, signatureWithExample } from "@tsfunc/runtime/example";
import { AnyType, ColSpec, ModelSignature, Schema, signatureDifference } from "@tsfunc/runtime/signature";
import { modelFileErrors } from "../errors/model-file-errors.ts";
import type { OpenedModel } from "../load/opened-model.ts";
import { reasonOf } from "./reason-of.ts";
import type { GivenSignature } from "./saved-signature.ts";

/**
 * The signature of a model with types. `predict` runs with the example; where what it returns does not fit its annotation, the outputs are of
 * any type, as in MLflow.
 *
 * @param opened The model.
 * @param given What the caller gave.
 * @param onWarning Takes TF2021 when the example does not fit the types, TF4021 when `predict` fails with it, TF4027 when its output does not
 * fit, TF4022 when another signature was given.
 * @returns The signature.
 */
export async function signatureOfTypes(
  opened: OpenedModel,
  { signature: given, example }: GivenSignature,
  onWarning: OnWarning,
): Promise<ModelSignature> {
  const { callable, context, model } = opened;
  let fits = true;
  const { signature } = await signatureWithExample(callable, example, {
    context,
    onWarning: (warning) => {
      if (warning.code === "TF2021") fits = false;
      onWarning(warning);
    },
  });
  const ofTypes = signature ?? signatureOf(callable, { onWarning });
  const output = example !== null && fits ? await outputOfExample(opened, example, onWarning) : undefined;
  const { inputs, outputs, params } = ofTypes;
  const isAny = output !== undefined && !fitsAnnotation(opened, output.value, onWarning);
  const inferred = isAny ? new ModelSignature({ inputs, outputs: ANYTHING, params }) : ofTypes;
  if (given !== undefined && !given.equals(outputs === null ? inferred : ofTypes)) {
    const difference = signatureDifference(given, ofTypes);
    modelFileErrors.warn("TF4022", { name: model.name, difference }, onWarning);
  }
  return inferred;
}

const ANYTHING = new Schema([new ColSpec(new AnyType())]);

/** Undefined where `predict` fails. */
async function outputOfExample(
  opened: OpenedModel,
  { modelInput, params }: InputExample,
  onWarning: OnWarning,
): Promise<{ readonly value: unknown } | undefined> {
  try {
    return { value: await opened.predict(modelInput, params) };
  } catch (error) {
    modelFileErrors.warn("TF4021", { name: opened.model.name, reason: reasonOf(error) }, onWarning);
    return undefined;
  }
}

/** What is yielded piece by piece is not looked at. */
function fitsAnnotation({ model }: OpenedModel, output: unknown, onWarning: OnWarning): boolean {
  if (isIterated(output)) return true;
  try {
    model.convertOutput(output, false);
    return true;
  } catch (error) {
    modelFileErrors.warn("TF4027", { name: model.name, reason: reasonOf(error) }, onWarning);
    return false;
  }
}

function isIterated(output: unknown): boolean {
  return typeof output === "object" && output !== null && (Symbol.asyncIterator in output || "next" in output);
}
