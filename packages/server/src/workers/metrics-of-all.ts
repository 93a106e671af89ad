import { AggregatorRegistry } from "prom-client";
import type { FromWorker, MetricsJson } from "./messages.ts";
import type { WorkerProcess } from "./worker-process.ts";

/** How long is waited for the metrics of a process, in milliseconds. */
const PATIENCE = 1000;

/** One call of `/metrics`, which any process may answer. */
interface Collection {
  readonly from: Set<WorkerProcess>;
  readonly metrics: MetricsJson[];
  readonly finish: () => void;
}

/** Adds up the metrics of all processes. */
export class MetricsOfAll {
  readonly #workers: () => readonly WorkerProcess[];
  readonly #collections = new Map<number, Collection>();
  #calls = 0;

  /** @param workers Tells the processes that can be asked. */
  constructor(workers: () => readonly WorkerProcess[]) {
    this.#workers = workers;
  }

  /**
   * Takes a message about metrics.
   *
   * @param worker Who sent it.
   * @param message The message.
   */
  receive(worker: WorkerProcess, message: FromWorker): void {
    if (message.kind === "metrics wanted") this.#collect(worker, message.call);
    if (message.kind === "collected") this.#add(worker, message.call, message.metrics);
  }

  #collect(asking: WorkerProcess, answered: number): void {
    const call = ++this.#calls;
    const late = setTimeout(() => finish(), PATIENCE);
    const from = new Set(this.#workers());
    const metrics: MetricsJson[] = [];
    const finish = (): void => {
      clearTimeout(late);
      this.#collections.delete(call);
      void textOf(metrics).then((text) => asking.send({ kind: "metrics", call: answered, text }));
    };
    this.#collections.set(call, { from, metrics, finish });
    for (const worker of from) worker.send({ kind: "collect", call });
  }

  #add(worker: WorkerProcess, call: number, metrics: MetricsJson): void {
    const collection = this.#collections.get(call);
    if (collection === undefined) return;
    collection.metrics.push(metrics);
    collection.from.delete(worker);
    if (collection.from.size === 0) collection.finish();
  }
}

async function textOf(metrics: readonly MetricsJson[]): Promise<string> {
  return await AggregatorRegistry.aggregate([...metrics]).metrics();
}
