import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { modelFolder } from "../../model-file/model-folder.ts";

/** What was set in this process; null where nothing was. */
const given: { tracking: string | null; registry: string | null } = { tracking: null, registry: null };

/** Any scheme that is not that of a file, and no drive of Windows. */
const REMOTE = /^(?!file:)[a-z][a-z0-9+.-]+:/i;

/** Names that stand for a server without being a URI. */
const DATABRICKS = /^(?:databricks|databricks-uc|uc)$/;

/**
 * Says where experiments, runs and logged models are kept, from now on.
 *
 * @param uri The URL of a tracking server, or the path or `file:` URI of a folder; empty text for the default.
 * @see MLflow mlflow.set_tracking_uri
 */
export function setTrackingUri(uri: string | URL): void {
  given.tracking = absolute(uri);
}

/**
 * Says where models are registered, from now on.
 *
 * @param uri As `setTrackingUri`; empty text for the same place.
 * @see MLflow mlflow.set_registry_uri
 */
export function setRegistryUri(uri: string | URL): void {
  given.registry = absolute(uri);
}

/**
 * Where experiments, runs and logged models are kept.
 *
 * @returns What was set, else the environment variable `MLFLOW_TRACKING_URI`, else a local folder: `.tsfunc/mlruns`, or `mlruns` where
 * MLflow has made it.
 * @see MLflow mlflow.get_tracking_uri
 */
export function getTrackingUri(): string {
  return given.tracking ?? absolute(process.env.MLFLOW_TRACKING_URI ?? "") ?? defaultFolder();
}

/**
 * Where models are registered.
 *
 * @returns What was set, else the environment variable `MLFLOW_REGISTRY_URI`, else the tracking URI.
 * @see MLflow mlflow.get_registry_uri
 */
export function getRegistryUri(): string {
  return given.registry ?? absolute(process.env.MLFLOW_REGISTRY_URI ?? "") ?? getTrackingUri();
}

/**
 * Whether a URI names a folder of this machine.
 *
 * @param uri A tracking or registry URI.
 */
export function isLocal(uri: string): boolean {
  return !REMOTE.test(uri) && !DATABRICKS.test(uri);
}

/** A folder stays where it is when the working directory changes. */
function absolute(uri: string | URL): string | null {
  const text = String(uri);
  if (text === "") return null;
  return isLocal(text) ? pathToFileURL(modelFolder(text)).href : text.replace(/\/+$/, "");
}
