import type { ServerOptions } from "../service/server-options.ts";

/** Settings of `serve`. With several workers they cross process boundaries, so that they are plain data. */
export interface ServeOptions extends ServerOptions {
  /** The address to listen on; `127.0.0.1` when left out. */
  readonly host?: string;
  /** The port; 8080 when left out, a free one for 0. */
  readonly port?: number;
  /** How many processes predict; with 1, when left out, this one does. */
  readonly workers?: number;
  /** How long requests may go on when the server is told to stop, in milliseconds; 30 seconds when left out. */
  readonly drainTime?: number;
  /** Whether SIGTERM and SIGINT end the server; true when left out. */
  readonly signals?: boolean;
}

/** A server that listens. */
export interface RunningServer {
  /** Such as `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly port: number;
  /** The ids of the processes that predict at the moment. */
  readonly workers: readonly number[];
  /** Resolves when the server has ended. */
  readonly closed: Promise<void>;
  /** Takes no more connections, finishes what runs, and ends. */
  close(): Promise<void>;
}
