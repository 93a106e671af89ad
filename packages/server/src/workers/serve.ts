import { inspect } from "node:util";
import { serverErrors } from "../errors/server-errors.ts";
import { serveHere } from "./serve-here.ts";
import { serveInWorkers } from "./serve-in-workers.ts";
import type { RunningServer, ServeOptions } from "./serve-options.ts";

/** The settings of `serve` itself, complete. */
export type ListenSettings = Required<Pick<ServeOptions, "host" | "port" | "workers" | "drainTime">>;

/**
 * Serves a saved model until it is told to stop. With several workers a process that ends loses only the requests that it has, which are
 * answered 500, and another one takes its place.
 *
 * @param uri A path or a `file:` URI of the folder of the model.
 * @param options Settings.
 * @returns The server, once every worker can predict.
 * @throws {TsfuncError} TF6030 when a setting is of another form, TF6031 when no worker starts; with one worker what `loadModel` throws.
 * @see MLflow mlflow models serve
 */
export async function serve(uri: string | URL, options: ServeOptions = {}): Promise<RunningServer> {
  const { host = "127.0.0.1", port = 8080, workers = 1, drainTime = 30_000, signals = true, ...server } = options;
  const settings: ListenSettings = { host, port, workers, drainTime };
  checkIntegers(settings);
  const running =
    workers === 1 ? await serveHere(uri, settings, server) : await serveInWorkers(String(uri), settings, server);
  if (signals) closeOnSignals(running);
  return running;
}

function checkIntegers({ port, workers, drainTime }: ListenSettings): void {
  const refuse = (option: string, expected: string, received: unknown): never => {
    throw serverErrors.error("TF6030", { option, expected, received: inspect(received) });
  };
  if (!isWithin(port, 0, 65_535)) refuse("port", "an integer from 0 to 65535", port);
  if (!isWithin(workers, 1, 1024)) refuse("workers", "an integer from 1 to 1024", workers);
  if (!isWithin(drainTime, 0, 2 ** 31 - 1)) refuse("drainTime", "a number of milliseconds", drainTime);
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

/** A second signal ends the process at once, as it would without this. */
function closeOnSignals(server: RunningServer): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void server.close());
}
