import { basename, dirname, join } from "node:path";
import type { ModelVersion, ModelVersionStatus } from "../../registry/model-version.ts";
import { ALIASES_FOLDER, TAGS_FOLDER } from "../files/layout.ts";
import { type Meta, readMeta } from "../files/meta.ts";
import { readNamed } from "../files/named-files.ts";
import { foldersIn } from "../files/store-folder.ts";

/** The stage of versions that are deleted; their numbers are not given again. */
const DELETED = "Deleted_Internal";

const FOLDER = /^version-(\d+)$/;

const STATUSES: readonly unknown[] = ["PENDING_REGISTRATION", "FAILED_REGISTRATION", "READY"];

/** A version as the folder has it: with the place of its files. */
export interface StoredVersion {
  readonly version: ModelVersion;
  readonly storageLocation: string | null;
  readonly isDeleted: boolean;
}

/**
 * The name of the folder of a version.
 *
 * @param version The version.
 * @returns Such as `version-3`.
 */
export function versionFolder(version: number): string {
  return `version-${version}`;
}

/**
 * The numbers of all versions that there have ever been.
 *
 * @param folder The folder of the registered model.
 * @returns The numbers, ascending.
 */
export function versionsIn(folder: string): readonly number[] {
  const numbers = foldersIn(folder).flatMap((name) => FOLDER.exec(name)?.[1] ?? []);
  return numbers.map(Number).toSorted((left, right) => left - right);
}

/**
 * What MLflow writes of a version.
 *
 * @param stored The version.
 * @returns The values of its `meta.yaml`.
 */
export function versionMeta({ version, storageLocation, isDeleted }: StoredVersion): Readonly<Record<string, unknown>> {
  return {
    creation_timestamp: version.creationTimestamp,
    current_stage: isDeleted ? DELETED : version.currentStage,
    deployment_job_state: null,
    description: version.description === "" ? null : version.description,
    last_updated_timestamp: version.lastUpdatedTimestamp,
    model_id: version.modelId,
    name: version.name,
    run_id: version.runId,
    run_link: null,
    source: version.source,
    status: version.status,
    status_message: version.statusMessage === "" ? null : version.statusMessage,
    storage_location: storageLocation,
    user_id: version.userId === "" ? null : version.userId,
    version: Number(version.version),
    workspace: "default",
  };
}

/**
 * Reads a version, which may be deleted.
 *
 * @param folder Its folder.
 * @returns Null where there is none.
 * @throws {TsfuncError} TF5058 when its `meta.yaml` is broken.
 */
export function readVersion(folder: string): StoredVersion | null {
  const meta = readMeta(folder);
  if (meta === null) return null;
  const version = meta.text("version");
  const aliases = Object.entries(readNamed(join(dirname(folder), ALIASES_FOLDER)));
  return {
    version: {
      name: basename(dirname(folder)),
      version,
      creationTimestamp: meta.number("creation_timestamp"),
      lastUpdatedTimestamp: meta.number("last_updated_timestamp"),
      description: meta.textOrNull("description") ?? "",
      userId: meta.textOrNull("user_id") ?? "",
      currentStage: meta.textOrNull("current_stage") ?? "None",
      source: meta.textOrNull("source") ?? "",
      runId: meta.textOrNull("run_id"),
      modelId: meta.textOrNull("model_id"),
      status: statusOf(meta),
      statusMessage: meta.textOrNull("status_message") ?? "",
      aliases: aliases.filter(([, of]) => of === version).map(([alias]) => alias),
      tags: readNamed(join(folder, TAGS_FOLDER)),
    },
    storageLocation: meta.textOrNull("storage_location"),
    isDeleted: meta.values.current_stage === DELETED,
  };
}

function statusOf(meta: Meta): ModelVersionStatus {
  const status = meta.textOrNull("status") ?? "READY";
  if (STATUSES.includes(status)) return status as ModelVersionStatus;
  throw meta.broken("status", `one of ${STATUSES.join(", ")}`, status);
}
