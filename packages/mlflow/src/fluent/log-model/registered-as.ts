import { fluentErrors } from "../../errors/fluent-errors.ts";
import type { LoggedModel } from "../../tracking/logged-model.ts";
import { textsOf } from "../logging/text-of.ts";
import { newVersion } from "../registering/new-version.ts";
import type { LogModelOptions } from "./log-model-options.ts";
import type { LogTarget } from "./log-target.ts";
import { reasonOf } from "./reason-of.ts";

/**
 * Registers a model that has just been logged.
 *
 * @param name The name of the registered model.
 * @param logged The logged model.
 * @param target Where it is.
 * @param options Its tags.
 * @returns The version.
 * @throws {TsfuncError} TF5071 when it could not be registered: it is logged all the same.
 */
export async function registeredAs(
  name: string,
  { modelId, sourceRunId }: LoggedModel,
  { stores }: LogTarget,
  { tags = {} }: LogModelOptions,
): Promise<string> {
  const source = `models:/${modelId}`;
  const runId = sourceRunId === null || sourceRunId === "" ? {} : { runId: sourceRunId };
  try {
    return (await newVersion({ name, source, modelId, ...runId, tags: textsOf(tags) }, stores)).version;
  } catch (cause) {
    throw fluentErrors.error("TF5071", { uri: source, name, reason: reasonOf(cause) }, { cause });
  }
}
