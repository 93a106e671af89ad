/**
 * MLflow models in TypeScript: {@link saveModel} makes a folder of one, {@link loadModel} loads it, {@link getModelInfo} reads what it says
 * of itself.
 *
 * @module
 */
export { type LoadModelOptions, loadModel } from "./load/load-model.ts";
export type { ModelConfig } from "./load/model-config.ts";
export type { InputOf, OutputOf, ParamsOf } from "./load/model-types.ts";
export type { PredictOptions, PyfuncModel } from "./load/pyfunc-model.ts";
export { setModel } from "./load/set-model.ts";
export { validateServingInput } from "./load/validate-serving-input.ts";
export { convertInputExampleToServingInput } from "./model-file/example/convert-input-example-to-serving-input.ts";
export { loadServingExample } from "./model-file/example/load-serving-example.ts";
export { type ExampleWithParams, withParams } from "./model-file/example/with-params.ts";
export { getModelInfo } from "./model-file/get-model-info.ts";
export type { Flavor, SavedInputExampleInfo } from "./model-file/ml-model.ts";
export type { ModelInfo } from "./model-file/model-info.ts";
export { setSignature } from "./model-file/set-signature.ts";
export type { BundleOptions } from "./packaging/bundle-entry.ts";
export { saveModel } from "./packaging/save-model.ts";
export type { SaveModelOptions, SavePhase } from "./packaging/save-options.ts";
