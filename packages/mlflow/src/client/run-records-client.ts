import type { Metric } from "../tracking/run.ts";
import { RunsClient } from "./runs-client.ts";
import { asTexts, type TextValue, type TextValues } from "./stores-client.ts";

/** What belongs to a value of a metric. */
export interface LogMetricOptions {
  /** In milliseconds since 1970; now, when left out. */
  readonly timestamp?: number;
  /** 0 when left out. */
  readonly step?: number;
  /** The logged model that it says something of. */
  readonly modelId?: string;
}

/** What a run records at once. */
export interface LogBatchOptions {
  readonly metrics?: readonly Metric[];
  readonly params?: TextValues;
  readonly tags?: TextValues;
}

/** What MLflow's client does with what runs record. */
export abstract class RunRecordsClient extends RunsClient {
  /**
   * Records a value of a metric.
   *
   * @param runId The run.
   * @param key The name of the metric.
   * @param value The value; NaN and infinities are values.
   * @param options When, at which step, and of which model.
   * @see MLflow MlflowClient.log_metric
   */
  async logMetric(
    runId: string,
    key: string,
    value: number,
    { timestamp = Date.now(), step = 0, ...options }: LogMetricOptions = {},
  ): Promise<void> {
    await this.logBatch(runId, { metrics: [{ key, value, timestamp, step, ...options }] });
  }

  /**
   * Records a param, which cannot be changed later.
   *
   * @param runId The run.
   * @param key The name of the param.
   * @param value Its value, written as text.
   * @see MLflow MlflowClient.log_param
   */
  async logParam(runId: string, key: string, value: TextValue): Promise<void> {
    await this.logBatch(runId, { params: { [key]: value } });
  }

  /**
   * Sets a tag of a run.
   *
   * @param runId The run.
   * @param key The name of the tag.
   * @param value Its value, written as text.
   * @see MLflow MlflowClient.set_tag
   */
  async setTag(runId: string, key: string, value: TextValue): Promise<void> {
    await this.logBatch(runId, { tags: { [key]: value } });
  }

  /**
   * Records many things. What a server does not take in one request goes in several, params first, then tags, then metrics.
   *
   * @param runId The run.
   * @param batch What is recorded.
   * @throws {TsfuncError} TF5030 when a name or a value is too long; nothing is recorded then.
   * @see MLflow MlflowClient.log_batch
   */
  async logBatch(runId: string, { metrics = [], params = {}, tags = {} }: LogBatchOptions): Promise<void> {
    await (await this.tracking()).logBatch(runId, { metrics, params: asTexts(params), tags: asTexts(tags) });
  }

  /**
   * Deletes a tag of a run.
   *
   * @param runId The run.
   * @param key The name of the tag.
   * @see MLflow MlflowClient.delete_tag
   */
  async deleteTag(runId: string, key: string): Promise<void> {
    await (await this.tracking()).deleteTag(runId, key);
  }

  /**
   * Reads all values of a metric.
   *
   * @param runId The run.
   * @param key The name of the metric.
   * @returns The values.
   * @see MLflow MlflowClient.get_metric_history
   */
  async getMetricHistory(runId: string, key: string): Promise<readonly Metric[]> {
    return await (await this.tracking()).getMetricHistory(runId, key);
  }
}
