import type { LoggedModel } from "../../tracking/logged-model.ts";
import { currentExperimentId } from "../experiments/current-experiment.ts";
import { textsOf } from "../logging/text-of.ts";
import { contextTags } from "../runs/context-tags.ts";
import type { LogModelOptions } from "./log-model-options.ts";
import type { LogTarget } from "./log-target.ts";

/**
 * Makes the logged model that is going to have the files, or finds the one that is gone on with.
 *
 * @param target Where.
 * @param options What it is.
 * @returns The model, which is pending.
 */
export async function createdModel({ stores, run }: LogTarget, options: LogModelOptions): Promise<LoggedModel> {
  const store = await stores.tracking();
  if (options.modelId !== undefined) return await store.getLoggedModel(options.modelId);
  const { name, modelType, params = {}, tags = {} } = options;
  const sourceRunId = run?.run.info.runId;
  const ofRun = sourceRunId === undefined ? {} : (await store.getRun(sourceRunId)).data.params;
  return await store.createLoggedModel({
    experimentId: run?.run.info.experimentId ?? (await currentExperimentId(stores)),
    ...(name !== undefined && { name }),
    ...(modelType !== undefined && { modelType }),
    ...(sourceRunId !== undefined && { sourceRunId }),
    params: { ...textsOf(params), ...ofRun },
    tags: { ...contextTags(), ...textsOf(tags) },
  });
}
