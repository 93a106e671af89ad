import { connect, type Socket } from "node:net";

/** A connection that sends its request a byte at a time. */
export interface SlowSocket {
  /** Milliseconds from the first byte to the end of the connection. */
  readonly lifetime: Promise<number>;
  /** What was answered. */
  readonly answer: Promise<string>;
}

/** How often each sends a byte, in milliseconds. */
const PAUSE = 200;

/**
 * Opens connections that never come to the end of their request.
 *
 * @param count How many.
 * @param port Where to.
 * @param start What each sends at once; the rest is one letter after the other.
 */
export async function openSlowSockets(count: number, port: number, start: string): Promise<readonly SlowSocket[]> {
  return await Promise.all(Array.from({ length: count }, () => openSlowSocket(port, start)));
}

async function openSlowSocket(port: number, start: string): Promise<SlowSocket> {
  const socket = connect(port, "127.0.0.1");
  await new Promise<void>((resolve, reject) => socket.once("error", reject).once("connect", resolve));
  const began = performance.now();
  socket.write(start);
  const timer = setInterval(() => socket.writable && socket.write("a"), PAUSE);
  const answer = textOf(socket);
  const lifetime = new Promise<number>((resolve) => {
    socket.once("close", () => {
      clearInterval(timer);
      resolve(performance.now() - began);
    });
  });
  return { lifetime, answer };
}

function textOf(socket: Socket): Promise<string> {
  let text = "";
  socket.on("data", (piece) => {
    text += piece;
  });
  // What is written to a connection that the server has closed is reset.
  socket.on("error", () => undefined);
  return new Promise((resolve) => socket.once("close", () => resolve(text)));
}
