import type { Callable, Model } from "./model.ts";

/**
 * Calls the `predict` of a model with its model input and params converted.
 *
 * @param model Says which arguments these are, and converts them.
 * @param json Whether they will be parsed from JSON text.
 * @returns A function that is called in place of `predict`.
 */
export function convertingArguments(model: Model, json: boolean): Callable {
  const { modelInput, params } = model.arguments;
  if (modelInput === 0 && params === undefined) {
    return convertingFirst(model, json);
  }
  return modelInput === 0 && params === 1 ? convertingFirstTwo(model, json) : convertingByPosition(model, json);
}

/** `predict(modelInput)`: the common case, written out because it runs on every call. */
function convertingFirst({ predict, convertInput }: Model, json: boolean): Callable {
  return function (this: unknown, modelInput: unknown, ...rest: unknown[]): unknown {
    const converted = convertInput(modelInput, json);
    return rest.length === 0 ? predict.call(this, converted) : predict.call(this, converted, ...rest);
  };
}

/** `predict(modelInput, params)`. */
function convertingFirstTwo({ predict, convertInput, convertParams }: Model, json: boolean): Callable {
  return function (this: unknown, modelInput: unknown, params: unknown, ...rest: unknown[]): unknown {
    const converted = convertInput(modelInput, json);
    const convertedParams = convertParams(params, json);
    return rest.length === 0
      ? predict.call(this, converted, convertedParams)
      : predict.call(this, converted, convertedParams, ...rest);
  };
}

/** Any other order, such as `predict(context, modelInput, params)`. */
function convertingByPosition(model: Model, json: boolean): Callable {
  const { modelInput, params } = model.arguments;
  return function (this: unknown, ...args: unknown[]): unknown {
    args[modelInput] = model.convertInput(args[modelInput], json);
    if (params !== undefined) {
      args[params] = model.convertParams(args[params], json);
    }
    return Reflect.apply(model.predict, this, args);
  };
}
