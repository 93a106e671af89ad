import type { LoggedModel } from "../../tracking/logged-model.ts";
import type { LazyStores } from "../stores/lazy-stores.ts";
import { type LocatedModel, modelAt } from "./located-model.ts";
import { parseModelUri } from "./parse-model-uri.ts";
import { registeredVersion, type VersionUri } from "./registered-version.ts";
import { runModel } from "./run-model.ts";
import { requireWhole } from "./whole-model.ts";

/**
 * Finds where the files of a model are.
 *
 * @param uri Any URI of a model, or a path.
 * @param stores What is asked.
 * @returns Where they are; whether there are any is not asked.
 * @throws {TsfuncError} TF5060 when it is no URI of a model, TF5064 when the logged model is not whole, TF5068 when a run has no such model,
 * and what the stores throw when there is no such model, version or alias.
 * @see MLflow Referencing artifacts
 */
export async function locateModel(uri: string | URL, stores: LazyStores): Promise<LocatedModel> {
  const parsed = parseModelUri(uri);
  if (parsed.kind === "folder") return await modelAt(parsed.uri, stores);
  if (parsed.kind === "logged") {
    return await loggedModel(await (await stores.tracking()).getLoggedModel(parsed.modelId), stores);
  }
  if (parsed.kind !== "run") return await versionedModel(String(uri), parsed, stores);
  const found = await runModel(parsed.runId, parsed.path, stores);
  if (found.kind === "logged") return await loggedModel(found.model, stores);
  return await modelAt(found.uri, stores, { modelUri: String(uri) });
}

async function loggedModel(model: LoggedModel, stores: LazyStores): Promise<LocatedModel> {
  const { modelId, artifactUri } = requireWhole(model);
  return await modelAt(artifactUri, stores, { modelUri: `models:/${modelId}` });
}

async function versionedModel(modelUri: string, uri: VersionUri, stores: LazyStores): Promise<LocatedModel> {
  const registry = await stores.registry();
  const { name, version } = await registeredVersion(uri, registry);
  const place = await registry.getModelVersionDownloadUri(name, version);
  const origin = { modelUri, registeredModelVersion: version };
  const source = parseModelUri(place);
  if (source.kind === "folder") return await modelAt(place, stores, origin);
  return { ...(await locateModel(place, stores)), origin };
}
