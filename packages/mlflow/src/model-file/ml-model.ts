import type { ModelSignatureDict } from "@tsfunc/runtime/signature";

/** The entries of one flavor. */
export type Flavor = Readonly<Record<string, unknown>>;

/** Where the input example of a model is, and what it is. */
export interface SavedInputExampleInfo {
  readonly artifact_path: string;
  readonly serving_input_path?: string;
  readonly type: string;
  readonly [key: string]: unknown;
}

/**
 * What stands in a file `MLmodel`, under the names that stand there. Keys that are not listed are kept as they are.
 *
 * @see MLflow Model
 */
export interface MlModel {
  readonly flavors: Readonly<Record<string, Flavor>>;
  readonly signature?: ModelSignatureDict;
  readonly is_signature_from_type_hint?: boolean;
  readonly type_hint_from_example?: boolean;
  readonly saved_input_example_info?: SavedInputExampleInfo;
  readonly mlflow_version?: string;
  readonly model_uuid?: string;
  readonly model_id?: string | null;
  readonly run_id?: string | null;
  readonly artifact_path?: string | null;
  readonly model_size_bytes?: number;
  readonly utc_time_created?: string;
  readonly metadata?: Readonly<Record<string, unknown>> | null;
  readonly env_vars?: readonly string[];
  readonly [key: string]: unknown;
}
