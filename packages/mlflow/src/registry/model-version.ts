/** How far the registration of a version is. */
export type ModelVersionStatus = "PENDING_REGISTRATION" | "FAILED_REGISTRATION" | "READY";

/**
 * One version of a registered model.
 *
 * @see MLflow ModelVersion
 */
export interface ModelVersion {
  readonly name: string;
  /** A whole number from 1, as text. */
  readonly version: string;
  /** In milliseconds since 1970. */
  readonly creationTimestamp: number;
  readonly lastUpdatedTimestamp: number;
  readonly description: string;
  readonly userId: string;
  readonly currentStage: string;
  /** Where it was registered from, such as `models:/m-…`. */
  readonly source: string;
  readonly runId: string | null;
  readonly modelId: string | null;
  readonly status: ModelVersionStatus;
  readonly statusMessage: string;
  readonly aliases: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}
