import { checkingOutput } from "./checking-output.ts";
import { convertingArguments } from "./converting-arguments.ts";
import type { Callable, Model } from "./model.ts";

/**
 * Puts validation and conversion around the `predict` of a model. `this`, further arguments, name and length stay as they are.
 *
 * @param model What is known of the model.
 * @param json Whether the arguments will be parsed from JSON text.
 * @returns The function to call in place of `predict`.
 */
export function validatingPredict(model: Model, json: boolean): Callable {
  const { predict, checkOutput } = model;
  const converting = convertingArguments(model, json);
  const checking = checkOutput === null ? converting : checkingOutput(converting, checkOutput);
  const validating = isAsync(predict) ? rejecting(checking) : checking;
  Object.defineProperty(validating, "name", { value: predict.name, configurable: true });
  Object.defineProperty(validating, "length", { value: predict.length, configurable: true });
  return validating;
}

function isAsync(predict: Callable): boolean {
  return Object.prototype.toString.call(predict) === "[object AsyncFunction]";
}

/** An async function rejects and never throws, so neither does its validation. */
function rejecting(predict: Callable): Callable {
  return async function (this: unknown, ...args: unknown[]): Promise<unknown> {
    return Reflect.apply(predict, this, args);
  };
}
