/**
 * MLflow models in TypeScript: {@link saveModel} makes a folder of one, {@link loadModel} loads it, {@link getModelInfo} reads what it says
 * of itself.
 *
 * @module
 */
export { type LoadModelOptions, loadModel } from "./load/load-model.ts";
export type { ModelConfig } from "./load/model-config.ts";
export type { InputOf, OutputOf, ParamsOf } from "./load/model-types.ts";
export type { PyfuncModel } from "./load/pyfunc-model.ts";
export { setModel } from "./load/set-model.ts";
export { getModelInfo } from "./model-file/get-model-info.ts";
export type { Flavor, SavedInputExampleInfo } from "./model-file/ml-model.ts";
export type { ModelInfo } from "./model-file/model-info.ts";
export type { BundleOptions } from "./packaging/bundle-entry.ts";
export { saveModel } from "./packaging/save-model.ts";
export type { SaveModelOptions, SavePhase } from "./packaging/save-options.ts";
