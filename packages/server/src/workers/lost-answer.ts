import type { Socket } from "node:net";
import { serverErrors } from "../errors/server-errors.ts";

/** How long is waited for the client to close, in milliseconds: what is reset may not be read. */
const PATIENCE = 1000;

/**
 * Answers on a connection whose worker has ended, and closes it.
 *
 * @param socket The connection, on which nothing of an answer has been written.
 * @param code TF6028 when a worker has ended, TF6024 when the server stops.
 */
export function answerLost(socket: Socket, code: "TF6024" | "TF6028"): void {
  const error = serverErrors.error(code, {});
  const body = JSON.stringify({ error_code: error.errorCode, message: error.message, code });
  const [status, ...more] =
    code === "TF6028" ? ["500 Internal Server Error"] : ["503 Service Unavailable", "retry-after: 1"];
  const head = [
    `HTTP/1.1 ${status}`,
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
    ...more,
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  socket.resume();
  socket.setTimeout(PATIENCE, () => socket.destroy());
}
