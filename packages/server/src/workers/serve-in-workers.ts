import { type AddressInfo, createServer } from "node:net";
import type { ServerOptions } from "../service/server-options.ts";
import { closable } from "./closable.ts";
import type { ListenSettings } from "./serve.ts";
import type { RunningServer } from "./serve-options.ts";
import { Supervisor } from "./supervisor.ts";
import { urlOf } from "./url-of.ts";

/**
 * Serves a model in several processes. This one accepts connections and hands them over, and reads nothing from them.
 *
 * @param uri Where the model is.
 * @param settings Where to listen, and how many processes there are.
 * @param options Settings of the server, as plain data.
 * @returns The server, once every process can predict.
 * @throws {TsfuncError} TF6031 when one cannot.
 */
export async function serveInWorkers(
  uri: string,
  { host, port, workers, drainTime }: ListenSettings,
  options: ServerOptions,
): Promise<RunningServer> {
  const supervisor = new Supervisor({ uri, options, workers });
  await supervisor.start();
  const server = createServer({ pauseOnConnect: true, noDelay: true }, (socket) => supervisor.take(socket));
  try {
    await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  } catch (error) {
    await supervisor.stop(0);
    throw error;
  }
  const bound = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.close();
    await supervisor.stop(drainTime);
  };
  return {
    url: urlOf(host, bound.port),
    port: bound.port,
    get workers() {
      return supervisor.pids;
    },
    ...closable(close),
  };
}
