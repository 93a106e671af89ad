import type { InferInput, InferOutput, StandardSchemaV1 } from "../standard-schema/standard-schema.ts";
import { decorate } from "./decorate.ts";
import type { Plain } from "./plain.ts";
import type { ModelClass, Predict } from "./predict.ts";
import type { PyfuncOptions } from "./pyfunc-options.ts";
import type { Schemas, UntypedParams } from "./schemas.ts";

/**
 * Makes a model of a class, a method or a function: from then on its `predict` validates and converts its model input and params on every
 * call. As decorator (in both dialects), as function, with options, and with explicit schemas.
 */
export interface Pyfunc {
  <C extends ModelClass>(model: C, context?: ClassDecoratorContext<C>): void;
  <This, A extends unknown[], R>(
    predict: (this: This, ...args: A) => R,
    context: ClassMethodDecoratorContext<This, (this: This, ...args: A) => R>,
  ): void;
  <F extends Predict>(target: object, name: string | symbol, method: TypedPropertyDescriptor<F>): void;
  <In, Rest extends readonly unknown[], Out>(
    predict: (modelInput: In, ...rest: Rest) => Out,
  ): (modelInput: Plain<In>, ...rest: Rest) => Out;
  (options: PyfuncOptions): Pyfunc;
  <
    In extends StandardSchemaV1,
    Result extends InferInput<Out> | Promise<InferInput<Out>>,
    Out extends StandardSchemaV1 = StandardSchemaV1,
    Params extends StandardSchemaV1 = UntypedParams,
  >(
    schemas: Schemas<In, Out, Params>,
    predict: (modelInput: InferOutput<In>, params: InferOutput<Params>) => Result,
  ): (modelInput: InferInput<In>, params?: InferInput<Params>) => Result;
}

/**
 * Makes a model of a class, a method or a function.
 *
 * The types come from the annotations, through the compiler plugin, or from explicit schemas, which need no compiler:
 *
 * - `@pyfunc class ChatModel { predict(modelInput: Message[]) … }`, or `@pyfunc` on the method itself
 * - `pyfunc((modelInput: Message[]) => …)`
 * - `@pyfunc({ validateOutput: true }) class …`
 * - `@pyfunc({ input: "columns" }) class …`, where the model input has no type and a signature says its columns
 * - `pyfunc({ input: z.array(Message), output: z.array(z.string()) }, (modelInput) => …)`
 *
 * @returns Nothing for classes, whose prototype is patched; for functions the function that validates; for options another `pyfunc`.
 * @throws {TsfuncError} TF2001 when the compiler plugin is not part of the build, TF2002 when its output is newer than this package, TF2005
 * when a decorated class has no method `predict`, TF2008 when columns are asked for and the model input has a type.
 * @see MLflow mlflow.pyfunc.utils.pyfunc
 */
export const pyfunc: Pyfunc = decorate({});
