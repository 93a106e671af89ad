/**
 * MLflow models in TypeScript: {@link saveModel} makes a folder of one, {@link loadModel} loads it, {@link getModelInfo} reads what it says
 * of itself.
 *
 * @module
 */
export { setModel } from "./load/set-model.ts";
export * from "./models.ts";
