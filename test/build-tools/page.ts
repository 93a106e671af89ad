import { once } from "node:events";
import { stripVTControlCharacters } from "node:util";
import { WebSocket } from "undici";

/** What a browser is to a development server of Vite: something that asks for modules, and is told when they have changed. */
export class Page {
  readonly #server: string;
  readonly #socket: WebSocket;
  readonly #messages: unknown[] = [];

  private constructor(server: string, socket: WebSocket) {
    this.#server = server;
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => this.#messages.push(JSON.parse(String(data))));
  }

  /**
   * Connects to a server.
   *
   * @param output What the server has printed: where it is stands there.
   * @throws {Error} When it is not there yet.
   */
  static async open(output: string): Promise<Page> {
    const server = /http:\/\/127\.0\.0\.1:\d+\//.exec(stripVTControlCharacters(output))?.[0];
    if (server === undefined) throw new Error(`The server does not listen: ${output}`);
    const client = await (await fetch(new URL("@vite/client", server))).text();
    const token = /wsToken = "([^"]+)"/.exec(client)?.[1];
    const socket = new WebSocket(`${server.replace("http", "ws")}?token=${token}`, "vite-hmr");
    await once(socket, "open");
    return new Page(server, socket);
  }

  /** What the server has sent. */
  get messages(): readonly unknown[] {
    return this.#messages;
  }

  /** The code of a module, as the server serves it now. */
  async module(path: string): Promise<string> {
    const response = await fetch(new URL(`${path}?t=${Date.now()}`, this.#server));
    return response.text();
  }

  async close(): Promise<void> {
    const closed = once(this.#socket, "close");
    this.#socket.close();
    await closed;
  }
}
