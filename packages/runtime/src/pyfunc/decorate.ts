import { kindOf } from "../errors/kind-of.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";
import { decorateClass } from "./decorate-class.ts";
import { requireMetadata } from "./metadata-store.ts";
import type { Callable } from "./model.ts";
import type { Pyfunc } from "./pyfunc.ts";
import { isOptions, type PyfuncOptions } from "./pyfunc-options.ts";
import { schemaModel } from "./schema-model.ts";
import { areSchemas } from "./schemas.ts";
import { typedModel } from "./typed-model.ts";
import { wrapPredict } from "./wrap-predict.ts";

/**
 * Makes a `pyfunc` with options.
 *
 * @param options What every model that it makes is asked for.
 * @returns The decorator and function.
 */
export function decorate(options: PyfuncOptions): Pyfunc {
  const pyfunc = (target: unknown, place?: unknown, method?: PropertyDescriptor): unknown => {
    if (method !== undefined) {
      method.value = decorateFunction(method.value, options, String(place));
      return undefined;
    }
    if (isCallable(target)) {
      return decorateFunction(target, options, target.name);
    }
    return configure(target, place, options);
  };
  return pyfunc as Pyfunc;
}

/** Whether a function or a class came in is told by its metadata alone: bundlers lower the one to the other. */
function decorateFunction(target: unknown, options: PyfuncOptions, name: string): unknown {
  if (!isCallable(target)) {
    throw new TsfuncError("TF2005", { target: `\`${name}\`` });
  }
  const metadata = requireMetadata(target, name || "(anonymous)");
  return metadata.kind === "class"
    ? decorateClass(target, metadata, options)
    : wrapPredict(typedModel(metadata, target, options));
}

/** `pyfunc(schemas, predict)` and `pyfunc(options)`; anything else would go on silently unvalidated. */
function configure(target: unknown, predict: unknown, options: PyfuncOptions): unknown {
  if (areSchemas(target) && isCallable(predict)) {
    return wrapPredict(schemaModel(target, predict, options));
  }
  if (isOptions(target) && predict === undefined) {
    return decorate({ ...options, ...target });
  }
  throw new TsfuncError("TF2005", { target: `a value of type ${kindOf(target)}` });
}

function isCallable(value: unknown): value is Callable {
  return typeof value === "function";
}
