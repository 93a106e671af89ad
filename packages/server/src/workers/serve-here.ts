import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { createServer } from "../service/create-server.ts";
import type { ServerOptions } from "../service/server-options.ts";
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
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    const late = setTimeout(drainTime, undefined, { ref: false }).then(() => app.server.closeAllConnections());
    await Promise.race([app.close(), late.then(() => app.close())]);
  };
  return {
    url: urlOf(host, bound.port),
    port: bound.port,
    workers: [process.pid],
    close: () => (closing ??= close()),
  };
}
