import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { json, text } from "node:stream/consumers";

/** A request that came. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  /** What was parsed where it was JSON. */
  readonly body: unknown;
}

/** What is answered to the requests of one path. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

const EXPERIMENT = { experiment: { experiment_id: "7", lifecycle_stage: "active" } };

/** A server that answers as an MLflow server with one experiment, or as a test has it. */
export class TraceReceiver {
  readonly received: Received[] = [];
  /** What is answered in place of success, by the begin of the path. */
  readonly replies: Map<string, Reply> = new Map();
  /** Its URI. */
  readonly uri: string;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    this.uri = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Starts one on a free port. */
  static async start(): Promise<TraceReceiver> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const receiver = new TraceReceiver(server);
    server.on("request", async (request, response) => {
      const reply = await receiver.#reply(request);
      response.writeHead(reply.status, { "content-type": "application/json" }).end(JSON.stringify(reply.body ?? {}));
    });
    return receiver;
  }

  /** The requests of one path. */
  at(path: string): Received[] {
    return this.received.filter((request) => request.path.startsWith(path));
  }

  /** Ends it. */
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #reply(request: IncomingMessage): Promise<Reply> {
    const { url: path = "", headers } = request;
    const body =
      headers["content-type"] === "application/json" ? await json(request).catch(() => null) : await text(request);
    this.received.push({ path, headers, body });
    const chosen = [...this.replies].find(([begin]) => path.startsWith(begin));
    return chosen?.[1] ?? { status: 200, body: path.includes("/experiments/") ? EXPERIMENT : {} };
  }
}
