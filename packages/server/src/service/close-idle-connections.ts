import type { FastifyInstance } from "fastify";

/** How often is looked for connections that have got their answer, in milliseconds. */
const PAUSE = 50;

/**
 * While a server closes, closes the connections that wait for another request, also those that come to that after it began to close.
 *
 * @param app The server.
 */
export function closeIdleConnections(app: FastifyInstance): void {
  app.addHook("preClose", async () => {
    const timer = setInterval(() => app.server.closeIdleConnections(), PAUSE).unref();
    app.server.once("close", () => clearInterval(timer));
  });
}
