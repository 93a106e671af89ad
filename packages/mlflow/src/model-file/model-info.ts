import { createHash } from "node:crypto";
import { ModelSignature } from "@tsfunc/runtime/signature";
import type { Flavor, SavedInputExampleInfo } from "./ml-model.ts";
import type { ModelFile } from "./read-model-file.ts";

/**
 * What is known of a saved model without running its code.
 *
 * @see MLflow ModelInfo
 */
export interface ModelInfo {
  /** `models:/<model id>` of a logged model, otherwise the URI that it was found by; a folder as a `file:` URI. */
  readonly modelUri: string;
  /** Null where the MLmodel file does not say. */
  readonly modelUuid: string | null;
  readonly modelId: string | null;
  readonly runId: string | null;
  readonly artifactPath: string | null;
  readonly flavors: Readonly<Record<string, Flavor>>;
  readonly signature: ModelSignature | null;
  /** Whether the signature follows from the types of `predict`. */
  readonly isSignatureFromTypeHint: boolean;
  /** Whether `predict` receives its input in the form of the input example. */
  readonly typeHintFromExample: boolean;
  readonly savedInputExampleInfo: SavedInputExampleInfo | null;
  readonly metadata: Readonly<Record<string, unknown>> | null;
  /** The environment variables that the model needs, by name. */
  readonly envVars: readonly string[];
  /** The lowest version of MLflow that reads the model, or the one that saved it. */
  readonly mlflowVersion: string | null;
  /** In UTC, such as `2026-01-31 12:30:15.250000`. */
  readonly utcTimeCreated: string | null;
  /** The size of all files but MLmodel. */
  readonly modelSizeBytes: number | null;
  /** The SHA-256 of the MLmodel file, which has those of all other files: what `loadModel(uri, { integrity })` takes. */
  readonly integrity: string;
  /** Which version of a registered model it is, where it was registered with this call or found by that version. */
  readonly registeredModelVersion: string | null;
}

/** What the files of a model do not say: where they were found. */
export interface ModelOrigin extends Pick<ModelInfo, "modelUri"> {
  readonly registeredModelVersion?: string | null;
}

/**
 * Names what stands in an MLmodel file.
 *
 * @param file The file.
 * @param origin Where it was found.
 * @returns What is known of the model.
 * @throws {TsfuncError} TF30xx when its signature is broken.
 */
export function modelInfoOf({ model, text }: ModelFile, origin: ModelOrigin): ModelInfo {
  const { model_uuid = null, model_id = null, run_id = null, artifact_path = null } = model;
  const { is_signature_from_type_hint = false, type_hint_from_example = false } = model;
  const { saved_input_example_info = null, metadata = null, env_vars = [] } = model;
  const { mlflow_version = null, utc_time_created = null, model_size_bytes = null } = model;
  return {
    modelUri: origin.modelUri,
    modelUuid: model_uuid,
    modelId: model_id,
    runId: run_id,
    artifactPath: artifact_path,
    flavors: model.flavors,
    signature: model.signature ? ModelSignature.fromDict(model.signature) : null,
    isSignatureFromTypeHint: is_signature_from_type_hint,
    typeHintFromExample: type_hint_from_example,
    savedInputExampleInfo: saved_input_example_info,
    metadata,
    envVars: env_vars,
    mlflowVersion: mlflow_version,
    utcTimeCreated: utc_time_created,
    modelSizeBytes: model_size_bytes,
    integrity: `sha256-${createHash("sha256").update(text).digest("hex")}`,
    registeredModelVersion: origin.registeredModelVersion ?? null,
  };
}
