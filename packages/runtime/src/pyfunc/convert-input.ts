import { requireModel } from "./model-store.ts";

/** Where a value comes from. */
export interface ConvertOptions {
  /** Whether it was parsed from JSON text, so that text stands for dates, bytes and int64. */
  readonly json?: boolean;
}

/**
 * Validates and converts a model input without predicting, for callers that want to know whether it fits.
 *
 * @param model A decorated class, its instance, or a wrapped function.
 * @param value The model input; never changed.
 * @param options Where it comes from.
 * @returns What `predict` receives.
 * @throws {ValidationError} TF2100 when it does not fit.
 * @throws {TsfuncError} TF2004 when `model` is not decorated.
 */
export function convertInput(model: object, value: unknown, { json = false }: ConvertOptions = {}): unknown {
  return requireModel(model).convertInput(value, json);
}

/**
 * As {@link convertInput}, for params.
 *
 * @param model A decorated class, its instance, or a wrapped function.
 * @param value The params, or undefined without any; never changed.
 * @param options Where they come from.
 * @returns What `predict` receives.
 * @throws {ValidationError} TF2101 when they do not fit.
 * @throws {TsfuncError} TF2004 when `model` is not decorated.
 */
export function convertParams(model: object, value: unknown, { json = false }: ConvertOptions = {}): unknown {
  return requireModel(model).convertParams(value, json);
}
