import type { ModelContext } from "./model-context.ts";
import { isWrapped, notAModel } from "./model-store.ts";
import type { Plain, PlainParams } from "./plain.ts";
import type { CallableModel, Predict } from "./predict.ts";

/** The call of a model with plain data: its `predict`, taking object literals in place of class instances. */
export type PredictOf<Model extends CallableModel> = Model extends Predict
  ? PlainCall<Model>
  : Model extends { readonly predict: infer Method extends Predict }
    ? PlainCall<Method>
    : never;

/** The call of a method with its model input and its params made plain. */
export type PlainCall<Method extends Predict> = Method extends (...args: infer Arguments) => infer Result
  ? TakesContext<Arguments> extends true
    ? (...args: PlainArguments<Arguments, "1", "2">) => Result
    : (...args: PlainArguments<Arguments, "0", "1">) => Result
  : never;

/** The arguments with those at the given positions made plain; names and question marks stay. */
type PlainArguments<Arguments extends readonly unknown[], InputAt extends string, ParamsAt extends string> = {
  [At in keyof Arguments]: At extends InputAt
    ? Plain<Arguments[At]>
    : At extends ParamsAt
      ? PlainParams<Arguments[At]>
      : Arguments[At];
};

/** Whether the first of the arguments is the context. */
export type TakesContext<Arguments extends readonly unknown[]> = Arguments extends readonly [
  infer First,
  unknown,
  ...unknown[],
]
  ? unknown extends First
    ? false
    : First extends ModelContext
      ? true
      : false
  : false;

/**
 * The typed call of a model with plain data, as `predict` itself accepts it at run time.
 *
 * @param model An instance of a decorated class, or a wrapped function.
 * @returns A function that predicts with `model`.
 * @throws {TsfuncError} TF2004 when `model` is not decorated.
 * @see MLflow PyFuncModel.predict(data, params)
 */
export function predictOf<Model extends CallableModel>(model: Model): PredictOf<Model> {
  const predict: Predict = "predict" in model ? model.predict : model;
  if (!isWrapped(predict)) {
    throw notAModel(model);
  }
  return (predict === model ? predict : predict.bind(model)) as PredictOf<Model>;
}
