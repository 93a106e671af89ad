export { type CreateModelVersionOptions, MlflowClient } from "./client/mlflow-client.ts";
export type { StoreUris } from "./client/open-stores.ts";
export type { SearchOptions, TextValue, TextValues } from "./client/stores-client.ts";
export {
  getRegistryUri,
  getTrackingUri,
  isTrackingUriSet,
  setRegistryUri,
  setTrackingUri,
} from "./client/tracking-uri.ts";
export { type ExperimentKey, setExperiment } from "./fluent/experiments/set-experiment.ts";
export { logModel } from "./fluent/log-model/log-model.ts";
export type { LogModelOptions, LogPhase } from "./fluent/log-model/log-model-options.ts";
export { logArtifact, logArtifacts } from "./fluent/logging/log-artifacts.ts";
export { type LogMetricOptions, logMetric, logMetrics } from "./fluent/logging/log-metrics.ts";
export { logParam, logParams } from "./fluent/logging/log-params.ts";
export { setTag, setTags } from "./fluent/logging/set-tags.ts";
export { getModelInfo } from "./fluent/models/get-model-info.ts";
export { listModelFiles, type SavedFile } from "./fluent/models/list-model-files.ts";
export { loadModel } from "./fluent/models/load-model.ts";
export { loadServingExample } from "./fluent/models/load-serving-example.ts";
export { setSignature } from "./fluent/models/set-signature.ts";
export { validateServingInput } from "./fluent/models/validate-serving-input.ts";
export { type RegisterModelOptions, registerModel } from "./fluent/registering/register-model.ts";
export { endRun } from "./fluent/runs/end-run.ts";
export { type StartRunOptions, startRun } from "./fluent/runs/start-run.ts";
export { activeRun, withRun } from "./fluent/runs/with-run.ts";
export type { LoadModelOptions } from "./load/load-saved-model.ts";
export type { ModelConfig } from "./load/model-config.ts";
export type { InputOf, OutputOf, ParamsOf } from "./load/model-types.ts";
export type { PredictOptions, PyfuncModel } from "./load/pyfunc-model.ts";
export { convertInputExampleToServingInput } from "./model-file/example/convert-input-example-to-serving-input.ts";
export { type ExampleWithParams, withParams } from "./model-file/example/with-params.ts";
export type { Flavor, SavedInputExampleInfo } from "./model-file/ml-model.ts";
export type { ModelInfo } from "./model-file/model-info.ts";
export type { BundleOptions } from "./packaging/bundle-entry.ts";
export { saveModel } from "./packaging/save-model.ts";
export type { SaveModelOptions, SavePhase } from "./packaging/save-options.ts";
export type { ModelVersion, ModelVersionStatus } from "./registry/model-version.ts";
export type { RegisteredModel } from "./registry/registered-model.ts";
export { createSpanProcessor, type TraceSpanProcessor } from "./tracing/create-span-processor.ts";
export { enableTracing, type TracingHandle } from "./tracing/enable-tracing.ts";
export type { TracingOptions } from "./tracing/trace-sink.ts";
export type { Experiment, LifecycleStage } from "./tracking/experiment.ts";
export type { LoggedModel, LoggedModelStatus } from "./tracking/logged-model.ts";
export type { Page, ViewType } from "./tracking/page.ts";
export type { Metric, ModelOutput, Run, RunData, RunInfo, RunStatus } from "./tracking/run.ts";
