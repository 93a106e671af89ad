import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { UsageError } from "../output/usage-error.ts";

/** The port of the playground, where nobody names another. */
export const USUAL_PORT = 4180;

const HOST = "127.0.0.1";

/**
 * Makes a server listen on this machine alone.
 *
 * @param app The server.
 * @param wanted The port; without one the usual port, or a free one where that is taken.
 * @returns The port.
 * @throws {UsageError} When the port that was named is taken.
 */
export async function listenOnLoopback(app: FastifyInstance, wanted: number | undefined): Promise<number> {
  await app.ready();
  try {
    await app.listen({ host: HOST, port: wanted ?? USUAL_PORT });
  } catch (error) {
    if (!isTaken(error)) throw error;
    if (wanted !== undefined)
      throw new UsageError(`Port ${wanted} is taken. Name another one by \`--port\`, or 0 for one that is free.`);
    await app.listen({ host: HOST, port: 0 });
  }
  return (app.server.address() as AddressInfo).port;
}

function isTaken(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "EADDRINUSE";
}
