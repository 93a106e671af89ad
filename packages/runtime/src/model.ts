/**
 * What packages need that run models: {@link findModel} tells what is known of a model, {@link predictFromJson} calls one with what was
 * parsed from JSON, {@link convertInput} and {@link convertParams} tell whether data fit without predicting.
 *
 * @module
 */
export type { ModelPart } from "./descriptor/model-part.ts";
export { type ConvertOptions, convertInput, convertParams } from "./pyfunc/convert-input.ts";
export type { Callable, Conversion, Model } from "./pyfunc/model.ts";
export { findModel, requireModel } from "./pyfunc/model-store.ts";
export type { PartInput, PartOutput } from "./pyfunc/part-types.ts";
export { predictFromJson } from "./pyfunc/predict-from-json.ts";
