import { type ChildProcess, fork } from "node:child_process";
import { closeSync, openSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import type { Socket } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ConnectionStates, STATE } from "./connection-states.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

const MANIFEST = pathToFileURL(createRequire(import.meta.url).resolve("@tsfunc/server/package.json"));
const ENTRY = new URL("dist/worker.js", MANIFEST);

/** What becomes of the connections of a worker that has ended. */
export interface LostConnections {
  /** No request of these had come to the worker: another can have them, with what has been sent since. */
  readonly unused: readonly Socket[];
  /** Nothing was answered on these. */
  readonly unanswered: readonly Socket[];
  /** Of these an answer was begun. */
  readonly broken: readonly Socket[];
}

/** What is told of a worker. */
export interface WorkerEvents {
  /** Called for every message but those about connections. */
  readonly onMessage: (message: FromWorker) => void;
  /** Called when the process has ended. */
  readonly onExit: (lost: LostConnections, how: string) => void;
}

/** A process that predicts. Its connections are open here as well, so that they can be answered when it ends. */
export class WorkerProcess {
  /** When it was started, by `performance.now()`. */
  readonly started: number = performance.now();
  /** Whether it can predict. */
  isReady = false;

  readonly #child: ChildProcess;
  readonly #states: ConnectionStates;
  readonly #sockets = new Map<number, Socket>();
  readonly #free: number[] = [];
  #slots = 0;

  /**
   * Starts the process.
   *
   * @param folder A folder for its files.
   * @param name A name that no other worker has.
   * @param events What is told of it.
   */
  constructor(folder: string, name: string, events: WorkerEvents) {
    const file = join(folder, `${name}.states`);
    const fd = openSync(file, "w+", 0o600);
    this.#states = new ConnectionStates(fd);
    this.#child = fork(ENTRY, { stdio: ["ignore", "inherit", "inherit", "ipc", fd] });
    this.#child.on("message", (message: FromWorker) => this.#receive(message, events));
    this.#child.once("exit", (code, signal) => {
      const lost = this.#lost();
      closeSync(fd);
      rmSync(file, { force: true });
      events.onExit(lost, signal ?? `code ${code}`);
    });
    this.#child.on("error", () => undefined);
  }

  /** The id of the process. */
  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** How many connections it has. */
  get connections(): number {
    return this.#sockets.size;
  }

  /** Tells it something. */
  send(message: ToWorker): void {
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  /**
   * Hands a connection over.
   *
   * @param socket A connection from which nothing has been read.
   */
  take(socket: Socket): void {
    const slot = this.#free.pop() ?? this.#slots++;
    this.#sockets.set(slot, socket);
    this.#states.set(slot, STATE.handedOver);
    const message: ToWorker = { kind: "connection", slot };
    this.#child.send(message, socket, { keepOpen: true }, () => undefined);
  }

  /** Ends it at once. */
  kill(): void {
    this.#child.kill("SIGKILL");
  }

  #receive(message: FromWorker, { onMessage }: WorkerEvents): void {
    if (message.kind === "ready") this.isReady = true;
    if (message.kind === "closed") this.#release(message.slot);
    else onMessage(message);
  }

  #release(slot: number): void {
    this.#sockets.get(slot)?.destroy();
    this.#sockets.delete(slot);
    this.#free.push(slot);
  }

  #lost(): LostConnections {
    this.isReady = false;
    const open = [...this.#sockets].map(([slot, socket]) => ({ socket, state: this.#states.get(slot) }));
    this.#sockets.clear();
    const those = (isMeant: (state: number) => boolean): readonly Socket[] =>
      open.filter(({ state }) => isMeant(state)).map(({ socket }) => socket);
    return {
      unused: those((state) => state === STATE.handedOver || state === STATE.idle),
      unanswered: those((state) => state === STATE.busy),
      broken: those((state) => state === STATE.answering),
    };
  }
}
