import type { NewModelVersion } from "../../registry/registry-store.ts";
import type { LoggedModel } from "../../tracking/logged-model.ts";
import { refusal, requireText } from "../names/refuse.ts";
import type { ModelVersions } from "./model-versions.ts";

/** What is known of where a version comes from. */
export interface VersionSource {
  readonly runId: string | null;
  /** Where its files are. */
  readonly storageLocation: string;
}

/** Finds a logged model by its id. */
export type GetLoggedModel = (modelId: string) => LoggedModel | Promise<LoggedModel>;

/**
 * Finds where a version comes from.
 *
 * @param given What was asked for.
 * @param getLoggedModel Finds logged models.
 * @param versions The versions that there are.
 * @returns Where its files are, and the run that made them.
 * @throws {TsfuncError} TF5052 when the source is no URI of a model, TF5050 when there is no such model.
 */
export async function versionSource(
  given: NewModelVersion,
  getLoggedModel: GetLoggedModel,
  versions: ModelVersions,
): Promise<VersionSource> {
  const source = requireText("The source of a version", given.source);
  if (source === "") throw refusal("The source of a version", source, "the URI of a model was expected.");
  const modelId = /^models:\/+(m-[^/@]+)$/.exec(source)?.[1] ?? given.modelId;
  const model = modelId === undefined ? null : await getLoggedModel(modelId);
  const isModel = model !== null && source.startsWith("models:");
  return {
    runId: given.runId ?? model?.sourceRunId ?? null,
    storageLocation: isModel ? model.artifactUri : registeredLocation(source, versions),
  };
}

function registeredLocation(source: string, versions: ModelVersions): string {
  if (!/^models:/i.test(source)) return source;
  const [, name, version, alias] = /^models:\/+([^/@]+)(?:\/(\d+)|@([^/@]+))$/.exec(source) ?? [];
  if (name === undefined) {
    const reason = "models:/<model id>, models:/<name>/<version> or models:/<name>@<alias> was expected.";
    throw refusal("The source of a version", source, reason);
  }
  const { storageLocation, version: stored } = versions.get(
    name,
    version ?? versions.getByAlias(name, alias ?? "").version,
  );
  return storageLocation ?? stored.source;
}
