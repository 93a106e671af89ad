/** Whether an experiment or a run has been deleted; deleted ones can be restored. */
export type LifecycleStage = "active" | "deleted";

/**
 * A named place for runs and logged models.
 *
 * @see MLflow Experiment
 */
export interface Experiment {
  readonly experimentId: string;
  readonly name: string;
  /** Where the artifacts of its runs and models go, as a URI. */
  readonly artifactLocation: string;
  readonly lifecycleStage: LifecycleStage;
  /** In milliseconds since 1970; null where the store does not say. */
  readonly creationTime: number | null;
  readonly lastUpdateTime: number | null;
  readonly tags: Readonly<Record<string, string>>;
}
