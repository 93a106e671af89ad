import { createServer, type IncomingMessage, type Server, type ServerResponse, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";

/** What can go wrong between a client and a server, without and after the server has done its work. */
export const FAULTS = ["drop", "slow", "busy", "lose", "late", "cut", "bad-gateway"] as const;

/** One of them. */
export type Fault = (typeof FAULTS)[number];

/** Faults that happen before the server has heard of the request. */
const BEFORE: ReadonlySet<Fault> = new Set(["drop", "slow", "busy"]);

/** What goes wrong next. */
interface Armed {
  /** Such as `POST /api/2.0/mlflow/runs/create`. */
  readonly request: RegExp;
  readonly fault: Fault;
  left: number;
  /** Is told when the first of them has come. */
  readonly met: () => void;
}

/** A proxy in front of a server, in which one thing at a time goes wrong. */
export class FaultyProxy implements AsyncDisposable {
  /** What has come, such as `POST /api/2.0/mlflow/runs/create`. */
  readonly requests: string[] = [];
  readonly #server: Server;
  readonly #target: URL;
  /** In milliseconds: longer than the clients wait. */
  readonly #delay: number;
  #armed: Armed | null = null;
  #count = 0;

  private constructor(target: string, delay: number) {
    this.#target = new URL(target);
    this.#delay = delay;
    this.#server = createServer(
      (request, response) => void this.#handle(request, response).catch(() => response.destroy()),
    );
  }

  /** Starts it on a free port. */
  static async start(target: string, delay: number): Promise<FaultyProxy> {
    const proxy = new FaultyProxy(target, delay);
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  /** Its address. */
  get uri(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /**
   * From now on some requests go wrong: the next so many of those that match.
   *
   * @returns Ends when the first of them has come.
   */
  arm(request: RegExp, fault: Fault, times: number): Promise<void> {
    this.#count = 0;
    return new Promise((met) => {
      this.#armed = { request, fault, left: times, met };
    });
  }

  /** Nothing goes wrong any more. Tells how often it has. */
  disarm(): number {
    this.#armed = null;
    return this.#count;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(request);
    const asked = `${request.method} ${request.url}`;
    this.requests.push(asked);
    const fault = this.#faultFor(asked);
    if (fault !== null && BEFORE.has(fault)) return await this.#failBefore(fault, request, response, body);
    const answer = await this.#forward(request, body);
    if (fault === null) return void response.writeHead(answer.status, answer.headers).end(answer.body);
    await this.#failAfter(fault, answer, response);
  }

  #faultFor(request: string): Fault | null {
    if (this.#armed === null || this.#armed.left === 0 || !this.#armed.request.test(request)) return null;
    this.#armed.left--;
    this.#count++;
    this.#armed.met();
    return this.#armed.fault;
  }

  async #failBefore(fault: Fault, request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> {
    if (fault === "drop") return void response.destroy();
    if (fault === "busy") return void response.writeHead(503).end("busy");
    await setTimeout(this.#delay);
    // As proxies do: who has gone is not asked for any more.
    if (response.destroyed) return;
    const answer = await this.#forward(request, body);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  async #failAfter(fault: Fault, answer: Answer, response: ServerResponse): Promise<void> {
    if (fault === "lose") return void response.destroy();
    if (fault === "bad-gateway") return void response.writeHead(502, { "content-type": "text/html" }).end("<p>502</p>");
    if (fault === "late") {
      await setTimeout(this.#delay);
      return void response.writeHead(answer.status, answer.headers).end(answer.body);
    }
    response.writeHead(answer.status, { ...answer.headers, "content-length": answer.body.length });
    response.write(answer.body.subarray(0, answer.body.length / 2), () => response.destroy());
  }

  #forward(request: IncomingMessage, body: Buffer): Promise<Answer> {
    const { hostname, port } = this.#target;
    const { connection: _connection, "transfer-encoding": _encoding, ...headers } = request.headers;
    return new Promise((resolve, reject) => {
      const options = {
        hostname,
        port,
        method: request.method,
        path: request.url,
        headers: { ...headers, host: this.#target.host },
      };
      const forwarded = send(options, async (answer) => {
        const { "transfer-encoding": _chunked, connection: _close, ...answered } = answer.headers;
        resolve({ status: answer.statusCode ?? 502, headers: answered, body: await bytesOf(answer) });
      });
      forwarded.on("error", reject);
      forwarded.end(body);
    });
  }
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}
