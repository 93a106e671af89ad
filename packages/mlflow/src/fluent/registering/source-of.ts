import { pathToFileURL } from "node:url";
import { modelFolder } from "../../model-file/model-folder.ts";
import type { NewModelVersion } from "../../registry/registry-store.ts";
import type { LoggedModel } from "../../tracking/logged-model.ts";
import { type ModelUri, parseModelUri } from "../model-uri/parse-model-uri.ts";
import { registeredVersion, type VersionUri } from "../model-uri/registered-version.ts";
import { runModel } from "../model-uri/run-model.ts";
import { isLocal } from "../stores/is-local.ts";
import type { LazyStores } from "../stores/lazy-stores.ts";

/** What a version says of where it comes from. */
export type VersionSource = Pick<NewModelVersion, "source" | "runId" | "modelId">;

/**
 * What a new version is to say of where it comes from.
 *
 * @param uri The URI of a model.
 * @param stores What is asked.
 * @returns Its source, and its run and its logged model where they are known.
 */
export async function sourceOf(uri: string | URL, stores: LazyStores): Promise<VersionSource> {
  const parsed = parseModelUri(uri);
  if (parsed.kind === "folder") return { source: folderUri(parsed.uri) };
  if (parsed.kind === "logged") {
    return sourceOfLogged(await (await stores.tracking()).getLoggedModel(parsed.modelId));
  }
  return parsed.kind === "run" ? await sourceOfRun(parsed, stores) : await sourceOfVersion(parsed, stores);
}

async function sourceOfRun(
  { runId, path }: Extract<ModelUri, { readonly kind: "run" }>,
  stores: LazyStores,
): Promise<VersionSource> {
  const found = await runModel(runId, path, stores);
  return found.kind === "logged" ? sourceOfLogged(found.model) : { source: found.uri, runId };
}

/** A version of a version has the same files and the same origin. */
async function sourceOfVersion(parsed: VersionUri, stores: LazyStores): Promise<VersionSource> {
  const registry = await stores.registry();
  const { name, version, source, runId } = await registeredVersion(parsed, registry);
  const origin = parseModelUri(source);
  const run = runId ? { runId } : {};
  if (origin.kind === "logged") return { source, modelId: origin.modelId, ...run };
  return { source: await registry.getModelVersionDownloadUri(name, version), ...run };
}

function sourceOfLogged({ modelId, sourceRunId }: LoggedModel): VersionSource {
  return { source: `models:/${modelId}`, modelId, ...(sourceRunId ? { runId: sourceRunId } : {}) };
}

function folderUri(uri: string): string {
  return isLocal(uri) ? pathToFileURL(modelFolder(uri)).href : uri;
}
