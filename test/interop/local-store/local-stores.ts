import { openLocalRegistryStore } from "../../../packages/mlflow/src/local-store/local-registry-store.ts";
import { openLocalTrackingStore } from "../../../packages/mlflow/src/local-store/local-tracking-store.ts";
import type { RegistryStore } from "../../../packages/mlflow/src/registry/registry-store.ts";
import type { LoggedModelStatus } from "../../../packages/mlflow/src/tracking/logged-model.ts";
import type { Page, ViewType } from "../../../packages/mlflow/src/tracking/page.ts";
import type { Metric, Run, RunStatus } from "../../../packages/mlflow/src/tracking/run.ts";
import type { TrackingStore } from "../../../packages/mlflow/src/tracking/tracking-store.ts";
import type { Outcome } from "./mlflow-stores.ts";

/** What a call is given, in the names of both. */
export interface Given {
  readonly [name: string]: unknown;
}

type Named = Readonly<Record<string, string>>;

/** The stores in a folder, called as `store_worker.py` calls those of MLflow. */
export class LocalStores {
  readonly tracking: TrackingStore;
  readonly registry: RegistryStore;

  private constructor(tracking: TrackingStore, registry: RegistryStore) {
    this.tracking = tracking;
    this.registry = registry;
  }

  static async open(folder: string): Promise<LocalStores> {
    return new LocalStores(await openLocalTrackingStore(folder), await openLocalRegistryStore(folder));
  }

  /** Calls a method; the error is that code which MLflow has for it. */
  async call(method: string, given: Given): Promise<Outcome> {
    try {
      const call = this.#calls[method];
      if (call === undefined) throw new Error(`no call ${method}`);
      return { result: (await call(given as never)) ?? null };
    } catch (error) {
      if (!(error instanceof Error && "errorCode" in error)) throw error;
      return { error: String(error.errorCode), message: error.message };
    }
  }

  /** All that there is in the folder. */
  async dump(): Promise<unknown> {
    const { tracking, registry } = this;
    const { items: experiments } = await tracking.searchExperiments({ viewType: "ALL" });
    const experimentIds = experiments.map(({ experimentId }) => experimentId);
    const runs = await tracking.searchRuns({ experimentIds, viewType: "ALL" });
    const models = await tracking.searchLoggedModels({ experimentIds, maxResults: 10_000 });
    const versions = await registry.searchModelVersions();
    return {
      experiments,
      runs: await Promise.all(runs.items.map((run) => this.#run(run))),
      models: models.items.map((model) => ({ ...model, metrics: shown(model.metrics).toSorted(byKey) })),
      registered: (await registry.searchRegisteredModels({ maxResults: 1000 })).items,
      versions: await Promise.all(
        versions.items.map(async (version) => ({
          ...version,
          aliases: version.aliases.toSorted(),
          downloadUri: await registry.getModelVersionDownloadUri(version.name, version.version),
        })),
      ),
    };
  }

  async #run({ info, data, outputs }: Run): Promise<unknown> {
    const keys = Object.keys(data.metrics);
    const histories = await Promise.all(
      keys.map(async (key) => [key, shown(await this.tracking.getMetricHistory(info.runId, key))] as const),
    );
    return {
      info,
      metrics: Object.fromEntries(Object.entries(data.metrics).map(([key, value]) => [key, finite(value)])),
      params: data.params,
      tags: data.tags,
      outputs: outputs.map(({ modelId, step }) => [modelId, step]).toSorted(),
      histories: Object.fromEntries(histories),
    };
  }

  readonly #calls: Readonly<Record<string, (given: never) => Promise<unknown>>> = {
    createExperiment: (given: { name: string; tags?: Named }) => this.tracking.createExperiment(given),
    renameExperiment: (given: { experimentId: string; name: string }) =>
      this.tracking.renameExperiment(given.experimentId, given.name),
    deleteExperiment: (given: { experimentId: string }) => this.tracking.deleteExperiment(given.experimentId),
    restoreExperiment: (given: { experimentId: string }) => this.tracking.restoreExperiment(given.experimentId),
    setExperimentTag: (given: { experimentId: string; key: string; value: string }) =>
      this.tracking.setExperimentTag(given.experimentId, given.key, given.value),
    getExperimentByName: async (given: { name: string }) =>
      (await this.tracking.getExperimentByName(given.name))?.experimentId,
    createRun: async (given: { experimentId: string; runName: string; startTime: number; tags?: Named }) =>
      (await this.tracking.createRun({ ...given, userId: "me" })).info.runId,
    updateRun: (given: { runId: string; status: RunStatus; endTime: number; runName?: string }) =>
      this.tracking.updateRun(given.runId, given),
    deleteRun: (given: { runId: string }) => this.tracking.deleteRun(given.runId),
    restoreRun: (given: { runId: string }) => this.tracking.restoreRun(given.runId),
    logBatch: (given: { runId: string; metrics?: Metric[]; params?: Named; tags?: Named }) =>
      this.tracking.logBatch(given.runId, { ...given, metrics: (given.metrics ?? []).map(withNumber) }),
    deleteTag: (given: { runId: string; key: string }) => this.tracking.deleteTag(given.runId, given.key),
    logOutputs: (given: { runId: string; modelId: string; step: number }) =>
      this.tracking.logOutputs(given.runId, [given]),
    createLoggedModel: async (given: { experimentId: string; name: string }) =>
      (await this.tracking.createLoggedModel(given)).modelId,
    finalizeLoggedModel: async (given: { modelId: string; status: LoggedModelStatus }) => {
      await this.tracking.finalizeLoggedModel(given.modelId, given.status);
    },
    deleteLoggedModel: (given: { modelId: string }) => this.tracking.deleteLoggedModel(given.modelId),
    logLoggedModelParams: (given: { modelId: string; params: Named }) =>
      this.tracking.logLoggedModelParams(given.modelId, given.params),
    setLoggedModelTags: (given: { modelId: string; tags: Named }) =>
      this.tracking.setLoggedModelTags(given.modelId, given.tags),
    deleteLoggedModelTag: (given: { modelId: string; key: string }) =>
      this.tracking.deleteLoggedModelTag(given.modelId, given.key),
    createRegisteredModel: async (given: { name: string; description?: string; tags?: Named }) => {
      await this.registry.createRegisteredModel(given);
    },
    updateRegisteredModel: async (given: { name: string; description: string }) => {
      await this.registry.updateRegisteredModel(given.name, given.description);
    },
    deleteRegisteredModel: (given: { name: string }) => this.registry.deleteRegisteredModel(given.name),
    setRegisteredModelTag: (given: { name: string; key: string; value: string }) =>
      this.registry.setRegisteredModelTag(given.name, given.key, given.value),
    deleteRegisteredModelTag: (given: { name: string; key: string }) =>
      this.registry.deleteRegisteredModelTag(given.name, given.key),
    setRegisteredModelAlias: (given: { name: string; alias: string; version: string }) =>
      this.registry.setRegisteredModelAlias(given.name, given.alias, given.version),
    deleteRegisteredModelAlias: (given: { name: string; alias: string }) =>
      this.registry.deleteRegisteredModelAlias(given.name, given.alias),
    getModelVersionByAlias: async (given: { name: string; alias: string }) =>
      (await this.registry.getModelVersionByAlias(given.name, given.alias)).version,
    createModelVersion: async (given: { name: string; source: string; modelId?: string; tags?: Named }) =>
      (await this.registry.createModelVersion(given)).version,
    updateModelVersion: async (given: { name: string; version: string; description: string }) => {
      await this.registry.updateModelVersion(given.name, given.version, given.description);
    },
    deleteModelVersion: (given: { name: string; version: string }) =>
      this.registry.deleteModelVersion(given.name, given.version),
    setModelVersionTag: (given: { name: string; version: string; key: string; value: string }) =>
      this.registry.setModelVersionTag(given.name, given.version, given.key, given.value),
    deleteModelVersionTag: (given: { name: string; version: string; key: string }) =>
      this.registry.deleteModelVersionTag(given.name, given.version, given.key),
    searchExperiments: (given: Search) =>
      pages(
        (page) => this.tracking.searchExperiments({ ...searchOf(given), ...page }),
        ({ name }) => name,
      ),
    searchRuns: (given: Search & { experimentIds: readonly string[] }) =>
      pages(
        (page) => this.tracking.searchRuns({ experimentIds: given.experimentIds, ...searchOf(given), ...page }),
        ({ info }) => info.runName,
      ),
    searchLoggedModels: (given: Search & { experimentIds: readonly string[] }) =>
      pages(
        (page) => this.tracking.searchLoggedModels({ experimentIds: given.experimentIds, ...searchOf(given), ...page }),
        ({ name }) => name,
      ),
    searchRegisteredModels: (given: Search) =>
      pages(
        (page) => this.registry.searchRegisteredModels({ ...searchOf(given), ...page }),
        ({ name }) => name,
      ),
    searchModelVersions: (given: Search) =>
      pages(
        (page) => this.registry.searchModelVersions({ ...searchOf(given), ...page }),
        ({ name, version }) => `${name}/${version}`,
      ),
  };
}

interface Search {
  readonly filter: string;
  readonly orderBy: readonly string[];
  readonly size: number;
  readonly viewType?: ViewType;
}

function searchOf({ filter, orderBy, size, viewType = "ACTIVE_ONLY" }: Search) {
  return { filter, orderBy, maxResults: size, viewType };
}

async function pages<T>(
  search: (page: { readonly pageToken?: string }) => Promise<Page<T>>,
  shownAs: (item: T) => string,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let token: string | null = ""; token !== null; ) {
    const page: Page<T> = await search(token === "" ? {} : { pageToken: token });
    found.push(...page.items.map(shownAs));
    token = page.nextPageToken;
  }
  return found;
}

function shown(metrics: readonly Metric[]): readonly { readonly key: string }[] {
  return metrics.map((metric) => ({ ...metric, value: finite(metric.value) }));
}

/** JSON has no word for others: Python's text for them. */
function finite(value: number): number | string {
  return Number.isFinite(value) ? value : String(value).toLowerCase().replace("infinity", "inf");
}

function withNumber(metric: Metric): Metric {
  return { ...metric, value: Number(String(metric.value).replace("inf", "Infinity")) };
}

function byKey(left: { readonly key: string }, right: { readonly key: string }): number {
  return left.key < right.key ? -1 : 1;
}
