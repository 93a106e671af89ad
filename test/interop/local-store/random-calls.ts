import type { Random } from "../../converters/random.ts";
import type { Given } from "./local-stores.ts";

/** A call; `@e0`, `@r0` and `@m0` stand for the ids of the first experiment, run and model. */
export interface Call {
  readonly method: string;
  readonly given: Given;
  /** What stands for the id that it gives. */
  readonly makes?: string;
}

const KEYS = ["a", "b c", "x/y", "x/z.w", "ünïcode", "k:1", "_-."];
const TEXTS = ["", "v", "prod", "it's", "two\nlines", " spaces ", "日本 😀", "null", "1.5", "a: b # c", "=", "%_"];
const NAMES = ["Chat", "Ünïcode model", "a.b", "yes", "12e5", "-x", "=", "C#", "q&(r)"];
const ALIASES = ["prod", "champion", "A-1"];
const NUMBERS = [0, 1, -1.5, 0.1, 1e300, 5e-324, 123456789.123, "nan", "inf", "-inf", 3];

/** Makes calls at random that may succeed or fail, and knows what there is. */
export class RandomCalls {
  readonly #random: Random;
  readonly #experiments: string[] = [];
  readonly #deleted = new Set<string>();
  readonly #runs: { readonly id: string; readonly experiment: string }[] = [];
  readonly #models: { readonly id: string; readonly experiment: string }[] = [];
  #count = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** All experiments that there have ever been. */
  get experimentIds(): readonly string[] {
    return this.#experiments.map((id) => `@${id}`);
  }

  next(): Call {
    this.#count++;
    if (this.#experiments.length === 0) return this.#createExperiment();
    if (this.#runs.length === 0) return this.#createRun();
    if (this.#usable().length === 0) return this.#createModel();
    const makers = [this.#ofExperiment, this.#ofRun, this.#ofRun, this.#ofModel, this.#ofRegistered, this.#ofVersion];
    return this.#random.pick(makers).call(this);
  }

  #ofExperiment(): Call {
    const experimentId = `@${this.#pick(this.#experiments)}`;
    const id = experimentId.slice(1);
    const makers: (() => Call)[] = [
      () => this.#createExperiment(),
      () => this.#createRun(),
      () => this.#createModel(),
      () => ({ method: "renameExperiment", given: { experimentId, name: this.#experimentName() } }),
      () => ({ method: "setExperimentTag", given: { experimentId, ...this.#entry() } }),
      () => ({ method: "getExperimentByName", given: { name: this.#experimentName() } }),
      () => {
        this.#deleted.add(id);
        return { method: "deleteExperiment", given: { experimentId } };
      },
      () => {
        this.#deleted.delete(id);
        return { method: "restoreExperiment", given: { experimentId } };
      },
      () => ({ method: "deleteExperiment", given: { experimentId: "0" } }),
    ];
    return this.#pick(makers)();
  }

  #createExperiment(): Call {
    const id = `e${this.#experiments.length}`;
    this.#experiments.push(id);
    return {
      method: "createExperiment",
      given: { name: `${this.#pick(NAMES)} ${id}`, tags: this.#named() },
      makes: id,
    };
  }

  #createRun(): Call {
    const experiment = this.#pick(this.#experiments.filter((one) => !this.#deleted.has(one)).concat("0"));
    const id = `r${this.#runs.length}`;
    this.#runs.push({ id, experiment });
    const experimentId = experiment === "0" ? "0" : `@${experiment}`;
    const given = { experimentId, runName: `${this.#pick(NAMES)} ${id}`, startTime: this.#count, tags: this.#named() };
    return { method: "createRun", given, makes: id };
  }

  #ofRun(): Call {
    const run = this.#pick(this.#runs);
    const runId = `@${run.id}`;
    const makers: (() => Call)[] = [
      () => this.#createRun(),
      () => ({ method: "logBatch", given: { runId, metrics: this.#metrics(run.experiment), tags: this.#named() } }),
      () => ({ method: "logBatch", given: { runId, metrics: this.#metrics(run.experiment), tags: this.#named() } }),
      () => ({ method: "logBatch", given: { runId, params: this.#one(), tags: this.#named() } }),
      () => ({ method: "logBatch", given: { runId, tags: { "mlflow.runName": `renamed ${run.id}` } } }),
      () => ({ method: "deleteTag", given: { runId, key: this.#pick(KEYS) } }),
      () => ({
        method: "logOutputs",
        given: { runId, modelId: `@${this.#pick(this.#models)?.id}`, step: this.#count },
      }),
      () => ({
        method: "updateRun",
        given: { runId, status: this.#pick(["FINISHED", "FAILED", "KILLED"]), endTime: 5 },
      }),
      () => ({ method: "deleteRun", given: { runId } }),
      () => ({ method: "restoreRun", given: { runId } }),
    ];
    return this.#pick(makers)();
  }

  #createModel(): Call {
    const experiment = this.#pick(this.#experiments.filter((one) => !this.#deleted.has(one)).concat("0"));
    const id = `m${this.#models.length}`;
    this.#models.push({ id, experiment });
    const given = {
      experimentId: experiment === "0" ? "0" : `@${experiment}`,
      name: this.#random.chance(0.1) ? "a.b" : `model ${id}`,
      params: this.#named(),
      tags: this.#named(),
      ...(this.#random.chance(0.5) ? { sourceRunId: `@${this.#pick(this.#runs).id}`, modelType: "agent" } : {}),
    };
    if (given.name === "a.b") this.#deleted.add(id);
    return { method: "createLoggedModel", given, makes: id };
  }

  #ofModel(): Call {
    const { id } = this.#pick(this.#usable());
    const modelId = `@${id}`;
    const makers: (() => Call)[] = [
      () => this.#createModel(),
      () => ({
        method: "finalizeLoggedModel",
        given: { modelId, status: this.#pick(["LOGGED_MODEL_READY", "LOGGED_MODEL_UPLOAD_FAILED"]) },
      }),
      () => ({ method: "logLoggedModelParams", given: { modelId, params: this.#named() } }),
      () => ({ method: "setLoggedModelTags", given: { modelId, tags: this.#named() } }),
      () => ({ method: "deleteLoggedModelTag", given: { modelId, key: this.#pick(KEYS) } }),
      () => {
        this.#deleted.add(id);
        return { method: "deleteLoggedModel", given: { modelId } };
      },
    ];
    return this.#pick(makers)();
  }

  #ofRegistered(): Call {
    const name = this.#pick(NAMES);
    const makers: (() => Call)[] = [
      () => ({ method: "createRegisteredModel", given: { name, tags: this.#named() } }),
      () => ({ method: "createRegisteredModel", given: { name: this.#pick(["a/b", "..", "50%", " ", "a:b"]) } }),
      () => ({ method: "updateRegisteredModel", given: { name, description: this.#pick(TEXTS) } }),
      () => ({ method: "setRegisteredModelTag", given: { name, ...this.#entry() } }),
      () => ({ method: "deleteRegisteredModelTag", given: { name, key: this.#pick(KEYS) } }),
      () => ({ method: "deleteRegisteredModelAlias", given: { name, alias: this.#pick(ALIASES) } }),
      () => ({ method: "getModelVersionByAlias", given: { name, alias: this.#pick(ALIASES) } }),
      ...(this.#random.chance(0.2) ? [() => ({ method: "deleteRegisteredModel", given: { name } })] : []),
    ];
    return this.#pick(makers)();
  }

  #ofVersion(): Call {
    const name = this.#pick(NAMES);
    const version = this.#pick(["1", "2", "3"]);
    const model = `@${this.#pick(this.#usable()).id}`;
    const makers: (() => Call)[] = [
      () => ({
        method: "createModelVersion",
        given: { name, source: `models:/${model}`, modelId: model, tags: this.#named() },
      }),
      () => ({ method: "createModelVersion", given: { name, source: "s3://bucket/model" } }),
      () => ({ method: "updateModelVersion", given: { name, version, description: this.#pick(TEXTS) } }),
      () => ({ method: "deleteModelVersion", given: { name, version } }),
      () => ({ method: "setModelVersionTag", given: { name, version, ...this.#entry() } }),
      () => ({ method: "deleteModelVersionTag", given: { name, version, key: this.#pick(KEYS) } }),
      () => ({
        method: "setRegisteredModelAlias",
        given: { name, alias: this.#pick([...ALIASES, "latest", "v1"]), version },
      }),
    ];
    return this.#pick(makers)();
  }

  /** Models that are not deleted, nor in a deleted experiment, where MLflow's file store no longer finds them. */
  #usable(): readonly { readonly id: string; readonly experiment: string }[] {
    return this.#models.filter(({ id, experiment }) => !this.#deleted.has(id) && !this.#deleted.has(experiment));
  }

  #metrics(experiment: string): readonly object[] {
    const about = this.#usable().find((model) => model.experiment === experiment);
    return Array.from({ length: this.#random.integer(1, 5) }, () => ({
      key: this.#pick(KEYS),
      value: this.#pick(NUMBERS),
      timestamp: this.#random.integer(0, 3),
      step: this.#random.integer(-1, 2),
      ...(about !== undefined && this.#random.chance(0.3) ? { modelId: `@${about.id}` } : {}),
    }));
  }

  #experimentName(): string {
    return `${this.#pick(NAMES)} e${this.#random.integer(0, 5)}`;
  }

  #entry(): { readonly key: string; readonly value: string } {
    return { key: this.#pick([...KEYS, "../x", "a//b", "q?"]), value: this.#pick(TEXTS) };
  }

  #one(): Readonly<Record<string, string>> {
    return { [this.#pick(KEYS)]: this.#pick(TEXTS) };
  }

  #named(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      Array.from({ length: this.#random.integer(0, 3) }, () => [this.#pick(KEYS), this.#pick(TEXTS)]),
    );
  }

  #pick<T>(items: readonly T[]): T {
    return this.#random.pick(items);
  }
}
