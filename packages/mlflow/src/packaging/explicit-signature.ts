import { enforceParams } from "@tsfunc/runtime/enforce";
import type { OnWarning } from "@tsfunc/runtime/errors";
import type { InputExample, InputForm } from "@tsfunc/runtime/example";
import type { ModelSignature } from "@tsfunc/runtime/signature";
import { modelFileErrors } from "../errors/model-file-errors.ts";
import type { OpenedModel } from "../load/opened-model.ts";
import { receivedData } from "../load/received-data.ts";
import { reasonOf } from "./reason-of.ts";
import { receivedForm } from "./received-form.ts";
import type { SavedSignature } from "./saved-signature.ts";

/** What is known of the model. */
interface ExplicitOptions {
  /** Whether `predict` receives its input in the form of the example. */
  readonly isFormFromExample: boolean;
  readonly onWarning: OnWarning;
}

/**
 * The signature that was given for a model without types. The example has to fit it; `predict` runs with the example.
 *
 * @param opened The model.
 * @param given The signature, and the example.
 * @param options What is known of the model.
 * @returns The signature.
 * @throws {TsfuncError} TF4020 when the example does not fit.
 */
export async function explicitSignature(
  opened: OpenedModel,
  { signature, example }: { readonly signature: ModelSignature; readonly example: InputExample | null },
  { isFormFromExample, onWarning }: ExplicitOptions,
): Promise<SavedSignature> {
  const isFromExample = isFormFromExample && example !== null;
  const form = receivedForm(opened.model, isFromExample ? example : null);
  if (example === null) modelFileErrors.warn("TF4029", { name: opened.model.name }, onWarning);
  else await runExample(opened, example, { signature, form, onWarning });
  return { signature, isFromTypes: false, isFromExample, form };
}

interface RunOptions {
  readonly signature: ModelSignature;
  readonly form: InputForm;
  readonly onWarning: OnWarning;
}

async function runExample(
  opened: OpenedModel,
  example: InputExample,
  { signature, form, onWarning }: RunOptions,
): Promise<void> {
  const { name } = opened.model;
  const [modelInput, params] = enforced(name, example, { signature, form, onWarning });
  try {
    await opened.predict(modelInput, params);
  } catch (error) {
    modelFileErrors.warn("TF4021", { name, reason: reasonOf(error) }, onWarning);
  }
}

function enforced(
  name: string,
  { modelInput, params }: InputExample,
  { signature, form, onWarning }: RunOptions,
): [modelInput: unknown, params: unknown] {
  try {
    const rules = { signature, isFromTypes: false };
    const received = receivedData(modelInput, rules, { form, onWarning });
    return [received, enforceParams(params, signature.params, { onWarning }) ?? undefined];
  } catch (error) {
    throw modelFileErrors.error("TF4020", { name, reason: reasonOf(error) }, { cause: error });
  }
}
