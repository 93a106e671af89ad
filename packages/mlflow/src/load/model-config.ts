import type { OnWarning } from "@tsfunc/runtime/errors";
import { modelFileErrors } from "../errors/model-file-errors.ts";

/** What a model is configured by; JSON. */
export type ModelConfig = Readonly<Record<string, unknown>>;

/**
 * The configuration of a loaded model: the one that it was saved with, and what the environment variable `MLFLOW_PYFUNC_INFERENCE_CONFIG` and
 * the caller put in its place. What it was not saved with cannot be overridden.
 *
 * @param saved The configuration in the MLmodel file.
 * @param overrides What the caller gives.
 * @param onWarning Takes the warning TF4030 of what is left out.
 * @returns The configuration.
 * @see MLflow model_config
 */
export function modelConfigOf(saved: unknown, overrides: ModelConfig = {}, onWarning?: OnWarning): ModelConfig {
  const config = isRecord(saved) ? saved : {};
  const given = { ...fromEnvironment(), ...overrides };
  const unknown = Object.keys(given).filter((key) => !Object.hasOwn(config, key));
  if (unknown.length > 0) {
    const known = Object.keys(config).join(", ") || "none";
    modelFileErrors.warn("TF4030", { unknown: unknown.join(", "), known }, onWarning);
  }
  return { ...config, ...Object.fromEntries(Object.entries(given).filter(([key]) => Object.hasOwn(config, key))) };
}

function fromEnvironment(): ModelConfig {
  const text = process.env.MLFLOW_PYFUNC_INFERENCE_CONFIG;
  if (text === undefined || text === "") return {};
  try {
    const config: unknown = JSON.parse(text);
    if (isRecord(config)) return config;
  } catch {
    // The error below says it.
  }
  throw modelFileErrors.error("TF4034", { text });
}

function isRecord(value: unknown): value is ModelConfig {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
