import { requireModel } from "../pyfunc/model-store.ts";
import type { CallableModel } from "../pyfunc/predict.ts";
import type { ExampleOptions } from "./example-options.ts";
import type { InputExample } from "./input-example.ts";

/**
 * Runs `predict` with an example.
 *
 * @param model The model.
 * @param example The model input as `predict` receives it, and the params.
 * @param options `context` is what it is given as its context.
 * @returns What it returns, or what its promise resolves to.
 */
export async function predictExample(
  model: CallableModel,
  { modelInput, params }: InputExample,
  { context }: ExampleOptions,
): Promise<unknown> {
  const positions = requireModel(model).arguments;
  const args: unknown[] = [];
  if (positions.context !== undefined) args[positions.context] = context;
  args[positions.modelInput] = modelInput;
  if (positions.params !== undefined) args[positions.params] = params;
  const predict = "predict" in model ? model.predict : model;
  return Reflect.apply(predict, model, args);
}
