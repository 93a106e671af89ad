import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const TRACKING = "MLFLOW_TRACKING_URI";
const REGISTRY = "MLFLOW_REGISTRY_URI";

/**
 * Sets where experiments, runs and logged models are kept, for this process and those that it starts.
 *
 * @param uri The URL of a server, a path, or a `file:` URI; nothing goes back to the default.
 * @see MLflow set_tracking_uri
 */
export function setTrackingUri(uri: string | URL | null): void {
  setVariable(TRACKING, uri);
}

/**
 * Tells where experiments, runs and logged models are kept.
 *
 * @returns What was set, or the variable MLFLOW_TRACKING_URI; else the folder `mlruns` where it holds an experiment, else `.tsfunc/mlruns`.
 * @see MLflow get_tracking_uri
 */
export function getTrackingUri(): string {
  return process.env[TRACKING] || pathToFileURL(defaultFolder(process.cwd())).href;
}

/**
 * Tells whether it was said where things are kept.
 *
 * @returns Whether a URI was set, or stands in the environment.
 * @see MLflow is_tracking_uri_set
 */
export function isTrackingUriSet(): boolean {
  return Boolean(process.env[TRACKING]);
}

/**
 * Sets where models are registered, for this process and those that it starts.
 *
 * @param uri The URL of a server, a path, or a `file:` URI; nothing goes back to the tracking URI.
 * @see MLflow set_registry_uri
 */
export function setRegistryUri(uri: string | URL | null): void {
  setVariable(REGISTRY, uri);
}

/**
 * Tells where models are registered.
 *
 * @param trackingUri What counts where nothing was set.
 * @returns What was set, or the variable MLFLOW_REGISTRY_URI; else the tracking URI.
 * @see MLflow get_registry_uri
 */
export function getRegistryUri(trackingUri: string = getTrackingUri()): string {
  return process.env[REGISTRY] || trackingUri;
}

function setVariable(name: string, uri: string | URL | null): void {
  if (uri === null || uri === "") delete process.env[name];
  else process.env[name] = String(uri);
}

/** A folder of MLflow's own that is in use already is used on. */
function defaultFolder(folder: string): string {
  const existing = resolve(folder, "mlruns");
  return holdsExperiment(existing) ? existing : resolve(folder, ".tsfunc/mlruns");
}

function holdsExperiment(folder: string): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some((name) => /^\d+$/.test(name) && existsSync(join(folder, name, "meta.yaml")));
}
