import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { reasonOf } from "../errors/reason-of.ts";
import { buildServer, type MetricsText } from "../service/build-server.ts";
import type { Metrics } from "../service/metrics.ts";
import { type ConnectionStates, STATE } from "./connection-states.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

/** A connection that was handed over. */
interface Connection {
  readonly slot: number;
  /** Requests that have come and are not answered. */
  open: number;
}

/** The server of one process: it is given connections, and notes how far it is with each. */
export class WorkerServer {
  readonly #states: ConnectionStates;
  readonly #tell: (message: FromWorker) => void;
  readonly #connections = new WeakMap<object, Connection>();
  readonly #wanted = new Map<number, (text: string) => void>();
  #app: FastifyInstance | undefined;
  #metrics: Metrics | undefined;
  #busy = 0;
  #calls = 0;
  #draining = false;

  /**
   * @param states Where it notes how far it is.
   * @param tell Tells the process that started it.
   */
  constructor(states: ConnectionStates, tell: (message: FromWorker) => void) {
    this.#states = states;
    this.#tell = tell;
  }

  /**
   * Does what it is told.
   *
   * @param message What to do.
   * @param socket The connection that is handed over.
   */
  async receive(message: ToWorker, socket?: Socket): Promise<void> {
    switch (message.kind) {
      case "start":
        return await this.#start(message);
      case "connection":
        return this.#connect(message.slot, socket);
      case "drain":
        return this.#drain();
      case "collect":
        return await this.#collect(message.call);
      case "metrics":
        this.#wanted.get(message.call)?.(message.text);
        this.#wanted.delete(message.call);
    }
  }

  async #start({ uri, options, path }: Extract<ToWorker, { kind: "start" }>): Promise<void> {
    try {
      const app = buildServer(uri, options, {
        metricsOfAll: (own) => this.#metricsOfAll(own),
        onMetrics: (own) => {
          this.#metrics = own;
        },
      });
      app.addHook("onSend", (request, reply, payload, done) => {
        if (this.#draining) reply.header("connection", "close");
        this.#note(request.raw.socket, STATE.answering);
        done(null, payload);
      });
      app.server.prependListener("request", (request: IncomingMessage, response: ServerResponse) =>
        this.#begin(request, response),
      );
      await app.listen({ path });
      this.#app = app;
      this.#tell({ kind: "ready" });
    } catch (error) {
      this.#tell({ kind: "failed", reason: reasonOf(error) });
      process.exitCode = 1;
      process.disconnect();
    }
  }

  #connect(slot: number, socket: Socket | undefined): void {
    if (socket === undefined || this.#app === undefined) {
      this.#tell({ kind: "closed", slot });
      return;
    }
    this.#connections.set(socket, { slot, open: 0 });
    this.#states.set(slot, STATE.idle);
    socket.once("close", () => this.#tell({ kind: "closed", slot }));
    this.#app.server.emit("connection", socket);
  }

  #begin({ socket }: IncomingMessage, response: ServerResponse): void {
    const connection = this.#connections.get(socket);
    if (connection === undefined) return;
    this.#busy++;
    connection.open++;
    if (connection.open === 1) this.#states.set(connection.slot, STATE.busy);
    response.once("close", () => this.#end(socket, connection));
  }

  #end(socket: Socket, connection: Connection): void {
    this.#busy--;
    connection.open--;
    if (!socket.destroyed) this.#states.set(connection.slot, connection.open === 0 ? STATE.idle : STATE.busy);
    if (this.#draining && this.#busy === 0) void this.#close();
  }

  #note(socket: Socket, state: typeof STATE.answering): void {
    const connection = this.#connections.get(socket);
    if (connection !== undefined) this.#states.set(connection.slot, state);
  }

  #drain(): void {
    if (this.#draining) return;
    this.#draining = true;
    this.#app?.server.closeIdleConnections();
    if (this.#busy === 0) void this.#close();
  }

  async #close(): Promise<void> {
    await this.#app?.close();
    process.disconnect();
  }

  async #metricsOfAll(own: Metrics): Promise<MetricsText> {
    const call = ++this.#calls;
    const text = await new Promise<string>((resolve) => {
      this.#wanted.set(call, resolve);
      this.#tell({ kind: "metrics wanted", call });
    });
    return { text, contentType: own.registry.contentType };
  }

  async #collect(call: number): Promise<void> {
    const metrics = (await this.#metrics?.registry.getMetricsAsJSON()) ?? [];
    this.#tell({ kind: "collected", call, metrics });
  }
}
