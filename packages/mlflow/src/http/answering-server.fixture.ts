import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server was sent. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A server that answers its first request with the first of its handlers, and so on; the last one goes on. */
export class AnsweringServer implements AsyncDisposable {
  readonly received: Received[] = [];
  readonly #server: Server;

  private constructor(handlers: readonly RequestListener[]) {
    this.#server = createServer(async (request, response) => {
      const { method = "", url = "", headers } = request;
      const index = Math.min(this.received.push({ method, url, headers, body: "" }), handlers.length) - 1;
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece);
      this.received[this.received.length - 1] = { method, url, headers, body: Buffer.concat(pieces).toString() };
      handlers[index]?.(request, response);
    });
  }

  /** Starts it on a free port. */
  static async start(...handlers: RequestListener[]): Promise<AnsweringServer> {
    const server = new AnsweringServer(handlers);
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  /** Its port. */
  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Its address. */
  get uri(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Answers with a status, a text and headers. */
export function answer(status: number, text = "{}", headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (_request, response) =>
    void response.writeHead(status, { "content-type": "application/json", ...headers }).end(text);
}

/** Closes the connection without an answer. */
export const hangUp: RequestListener = (request) => void request.socket.destroy();

/** Promises more bytes than come, then closes the connection. */
export const cut: RequestListener = (_request, response) => {
  response.writeHead(200, { "content-length": "1000" });
  response.write("{", () => response.destroy());
};

/** Never answers. */
export const silent: RequestListener = () => undefined;
