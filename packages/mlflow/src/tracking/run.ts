import type { LifecycleStage } from "./experiment.ts";

/** How a run goes, or how it ended. */
export type RunStatus = "RUNNING" | "SCHEDULED" | "FINISHED" | "FAILED" | "KILLED";

/**
 * One value of a metric.
 *
 * @see MLflow Metric
 */
export interface Metric {
  readonly key: string;
  readonly value: number;
  /** In milliseconds since 1970. */
  readonly timestamp: number;
  readonly step: number;
  /** The logged model that it says something of. */
  readonly modelId?: string;
  /** The run that measured it, where a logged model has it. */
  readonly runId?: string;
}

/** What a run is. */
export interface RunInfo {
  readonly runId: string;
  readonly runName: string;
  readonly experimentId: string;
  readonly userId: string;
  readonly status: RunStatus;
  /** In milliseconds since 1970. */
  readonly startTime: number;
  readonly endTime: number | null;
  readonly artifactUri: string;
  readonly lifecycleStage: LifecycleStage;
}

/** What a run has recorded: of each metric the latest value. */
export interface RunData {
  readonly metrics: Readonly<Record<string, number>>;
  readonly params: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
}

/** A logged model that a run has made. */
export interface ModelOutput {
  readonly modelId: string;
  readonly step: number;
}

/**
 * One execution of code.
 *
 * @see MLflow Run
 */
export interface Run {
  readonly info: RunInfo;
  readonly data: RunData;
  readonly outputs: readonly ModelOutput[];
}
