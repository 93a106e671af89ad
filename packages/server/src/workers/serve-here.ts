import type { AddressInfo } from "node:net";
import { createServer } from "../service/create-server.ts";
import type { ServerOptions } from "../service/server-options.ts";
import { closable } from "./closable.ts";
import type { ListenSettings } from "./serve.ts";
import type { RunningServer } from "./serve-options.ts";
import { urlOf } from "./url-of.ts";

/**
 * Serves a model in this process.
 *
 * @param uri Where the model is.
 * @param settings Where to listen.
 * @param options Settings of the server.
 * @returns The server.
 */
export async function serveHere(
  uri: string | URL,
  { host, port, drainTime }: ListenSettings,
  options: ServerOptions,
): Promise<RunningServer> {
  const app = createServer(uri, options);
  await app.listen({ host, port });
  const bound = app.server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    const late = setTimeout(() => app.server.closeAllConnections(), drainTime);
    await app.close();
    clearTimeout(late);
  };
  return { url: urlOf(host, bound.port), port: bound.port, workers: [process.pid], ...closable(close) };
}
