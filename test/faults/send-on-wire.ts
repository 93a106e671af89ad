import { connect } from "node:net";
import type { WireRequest } from "./hostile-bodies.ts";

/** What was answered on a connection. */
export interface WireAnswer {
  /** The statuses of the answers, in their order. */
  readonly statuses: readonly number[];
  readonly text: string;
}

/**
 * Sends a request byte for byte.
 *
 * @param port Where to.
 * @param request The request.
 * @param isCutOff Whether this half of the connection ends then.
 */
export async function sendOnWire(port: number, request: WireRequest, isCutOff = false): Promise<WireAnswer> {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (piece) => {
    text += piece;
  });
  // A server that refuses a body need not read it.
  socket.on("error", () => undefined);
  for (const piece of request) socket.write(piece);
  if (isCutOff) socket.end();
  await new Promise<void>((resolve) => socket.once("close", () => resolve()));
  const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => Number(status));
  return { statuses, text };
}
