import { mkdtempSync, rmSync } from "node:fs";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverErrors } from "../errors/server-errors.ts";
import type { ServerOptions } from "../service/server-options.ts";
import { answerLost } from "./lost-answer.ts";
import type { FromWorker } from "./messages.ts";
import { MetricsOfAll } from "./metrics-of-all.ts";
import { type LostConnections, WorkerProcess } from "./worker-process.ts";

/** How long is waited before a process that ends again and again is started once more, in milliseconds. */
const [FIRST_PAUSE, LONGEST_PAUSE] = [100, 10_000];

/** A process that lived longer than this did not end because of how it was started. */
const LONG_LIFE = 10_000;

/** What is served, and by how many processes. */
export interface SupervisorSettings {
  readonly uri: string;
  readonly options: ServerOptions;
  readonly workers: number;
}

/** Keeps worker processes running, and gives them connections. */
export class Supervisor {
  readonly #settings: SupervisorSettings;
  readonly #folder: string = mkdtempSync(join(tmpdir(), "tsfunc-workers-"));
  readonly #workers = new Set<WorkerProcess>();
  readonly #metrics: MetricsOfAll = new MetricsOfAll(() => [...this.#workers].filter(({ isReady }) => isReady));
  readonly #waiting: Socket[] = [];
  #count = 0;
  #pause = FIRST_PAUSE;
  #stopping = false;
  #onStarted: ((error?: Error) => void) | undefined;
  #onStopped: (() => void) | undefined;

  /** @param settings What is served. */
  constructor(settings: SupervisorSettings) {
    this.#settings = settings;
  }

  /** The ids of the processes that can predict. */
  get pids(): readonly number[] {
    return [...this.#workers].filter(({ isReady }) => isReady).map(({ pid }) => pid);
  }

  /**
   * Starts all processes.
   *
   * @throws {TsfuncError} TF6031 when one cannot load the model.
   */
  async start(): Promise<void> {
    const started = new Promise<void>((resolve, reject) => {
      this.#onStarted = (error) => (error === undefined ? resolve() : reject(error));
    });
    for (let worker = 0; worker < this.#settings.workers; worker++) this.#startWorker();
    await started;
    this.#onStarted = undefined;
  }

  /**
   * Gives a connection to the process that has fewest.
   *
   * @param socket A connection from which nothing has been read.
   */
  take(socket: Socket): void {
    socket.on("error", () => undefined);
    if (this.#stopping) {
      answerLost(socket, "TF6024");
      return;
    }
    const ready = [...this.#workers].filter(({ isReady }) => isReady);
    const [least] = ready.sort((one, other) => one.connections - other.connections);
    if (least === undefined) this.#waiting.push(socket);
    else least.take(socket);
  }

  /**
   * Lets all processes finish what they do.
   *
   * @param drainTime How long that may take, in milliseconds.
   */
  async stop(drainTime: number): Promise<void> {
    this.#stopping = true;
    for (const socket of this.#waiting.splice(0)) answerLost(socket, "TF6024");
    const stopped = new Promise<void>((resolve) => {
      this.#onStopped = resolve;
    });
    for (const worker of this.#workers) worker.send({ kind: "drain" });
    const late = setTimeout(() => this.#killAll(), drainTime);
    if (this.#workers.size > 0) await stopped;
    clearTimeout(late);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #startWorker(): void {
    const { uri, options } = this.#settings;
    const name = `worker-${++this.#count}`;
    const worker: WorkerProcess = new WorkerProcess(this.#folder, name, {
      onMessage: (message) => this.#receive(worker, message),
      onExit: (lost, how) => this.#ended(worker, lost, how),
    });
    this.#workers.add(worker);
    worker.send({ kind: "start", uri, options, path: pipePath(this.#folder, name) });
  }

  #receive(worker: WorkerProcess, message: FromWorker): void {
    if (message.kind === "ready") this.#ready();
    else if (message.kind === "failed") this.#failed(message.reason);
    else this.#metrics.receive(worker, message);
  }

  #ready(): void {
    for (const socket of this.#waiting.splice(0)) this.take(socket);
    if (this.pids.length === this.#settings.workers) this.#onStarted?.();
  }

  #failed(reason: string): void {
    if (this.#onStarted === undefined) return;
    const error = serverErrors.error("TF6031", { workers: this.#settings.workers, reason });
    this.#stopping = true;
    this.#killAll();
    rmSync(this.#folder, { recursive: true, force: true });
    this.#onStarted(error);
  }

  #ended(worker: WorkerProcess, { unused, unanswered, broken }: LostConnections, how: string): void {
    this.#workers.delete(worker);
    for (const socket of unused) this.take(socket);
    for (const socket of unanswered) answerLost(socket, "TF6028");
    for (const socket of broken) socket.destroy();
    if (!this.#stopping) this.#restart(worker, how);
    else if (this.#workers.size === 0) this.#onStopped?.();
  }

  #restart({ started }: WorkerProcess, how: string): void {
    if (this.#onStarted !== undefined) {
      this.#failed(`the process ended with ${how}`);
      return;
    }
    if (performance.now() - started > LONG_LIFE) this.#pause = FIRST_PAUSE;
    setTimeout(() => this.#stopping || this.#startWorker(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  #killAll(): void {
    for (const worker of this.#workers) worker.kill();
  }
}

/** Where a worker listens besides: its server counts as running, and nobody else can connect. */
function pipePath(folder: string, name: string): string {
  return process.platform === "win32"
    ? `\\\\.\\pipe\\${folder.replace(/\W/g, "-")}-${name}`
    : join(folder, `${name}.sock`);
}
