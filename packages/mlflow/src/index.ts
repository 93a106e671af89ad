/**
 * MLflow models in TypeScript: {@link saveModel} makes a folder of one, {@link logModel} brings it to a tracking store, {@link loadModel} loads
 * it by any URI, {@link getModelInfo} reads what it says of itself. {@link MlflowClient} reads and writes all that a store has.
 *
 * @module
 */
export { setModel } from "./load/set-model.ts";
export * from "./models.ts";
