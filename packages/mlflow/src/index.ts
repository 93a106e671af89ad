/**
 * MLflow models in TypeScript: {@link saveModel} makes a folder of one, {@link logModel} brings it to a tracking store, {@link loadModel} loads
 * it by any URI, {@link getModelInfo} reads what it says of itself. {@link MlflowClient} reads and writes all that a store has.
 *
 * @module
 */

export { MlflowClient } from "./client/mlflow-client.ts";
export {
  getRegistryUri,
  getTrackingUri,
  isTrackingUriSet,
  setRegistryUri,
  setTrackingUri,
} from "./client/tracking-uri.ts";
export { setModel } from "./load/set-model.ts";
export * from "./models.ts";
export type { ModelVersion, ModelVersionStatus } from "./registry/model-version.ts";
export type { RegisteredModel } from "./registry/registered-model.ts";
export type { Experiment, LifecycleStage } from "./tracking/experiment.ts";
export type { LoggedModel, LoggedModelStatus } from "./tracking/logged-model.ts";
export type { Page, ViewType } from "./tracking/page.ts";
export type { Metric, ModelOutput, Run, RunData, RunInfo, RunStatus } from "./tracking/run.ts";
