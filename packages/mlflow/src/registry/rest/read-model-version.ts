import type { JsonDict } from "@tsfunc/runtime/json";
import { namedOf, numberOf, textOf, textOrNull } from "../../http/json-fields.ts";
import { modelIdOf } from "../model-id-of.ts";
import type { ModelVersion, ModelVersionStatus } from "../model-version.ts";

/**
 * Reads a version of a registered model as MLflow's API writes it.
 *
 * @param dict The object of JSON.
 * @returns The version. MLflow's databases keep no model id of it: where `source` has one, it is taken from there.
 * @see MLflow ModelVersion.from_proto
 */
export function readModelVersion(dict: JsonDict): ModelVersion {
  const source = textOf(dict, "source");
  const aliases = Array.isArray(dict.aliases) ? dict.aliases.map(String) : [];
  return {
    name: textOf(dict, "name"),
    version: textOf(dict, "version"),
    creationTimestamp: numberOf(dict, "creation_timestamp"),
    lastUpdatedTimestamp: numberOf(dict, "last_updated_timestamp"),
    description: textOf(dict, "description"),
    userId: textOf(dict, "user_id"),
    currentStage: textOf(dict, "current_stage"),
    source,
    runId: textOrNull(dict, "run_id"),
    modelId: textOrNull(dict, "model_id") ?? modelIdOf(source),
    status: textOf(dict, "status") as ModelVersionStatus,
    statusMessage: textOf(dict, "status_message"),
    aliases,
    tags: namedOf(dict, "tags"),
  };
}
