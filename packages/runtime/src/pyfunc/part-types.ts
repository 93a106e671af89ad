import type { ModelPart } from "../descriptor/model-part.ts";
import type { Plain, PlainParams } from "./plain.ts";
import type { Predict } from "./predict.ts";
import type { TakesContext } from "./predict-of.ts";

/** The `predict` of a decorated class, of its instance, or of a wrapped function. */
export type PredictIn<Model> = Model extends abstract new (
  ...args: never[]
) => { readonly predict: infer Method }
  ? Method
  : Model extends { readonly predict: infer Method }
    ? Method
    : Model;

/** What is passed for a part of a model. */
export type PartInput<Model, Part extends ModelPart> = Part extends "params"
  ? PlainParams<PartOutput<Model, Part>>
  : Plain<PartOutput<Model, Part>>;

/** What a part of a model is once validated: what `predict` receives, or plain data in place of what it returns. */
export type PartOutput<Model, Part extends ModelPart> = PartOfPredict<PredictIn<Model>, Part>;

type PartOfPredict<Method, Part extends ModelPart> = Method extends Predict
  ? {
      input: ArgumentAt<Parameters<Method>, "input">;
      element: ElementOf<ArgumentAt<Parameters<Method>, "input">>;
      params: ArgumentAt<Parameters<Method>, "params">;
      output: Plain<ResultOf<ReturnType<Method>>>;
    }[Part]
  : unknown;

type ArgumentAt<Arguments extends readonly unknown[], Part extends "input" | "params"> =
  TakesContext<Arguments> extends true
    ? Arguments extends readonly [unknown, ...infer Rest]
      ? Rest[Part extends "input" ? 0 : 1]
      : unknown
    : Arguments[Part extends "input" ? 0 : 1];

type ElementOf<Input> = Input extends readonly (infer Element)[] ? Element : Input;

/** Promises, generators and asynchronous iterables are unwrapped. */
type ResultOf<Result> =
  Awaited<Result> extends Generator<infer Item, unknown, never> | AsyncIterable<infer Item> ? Item : Awaited<Result>;
