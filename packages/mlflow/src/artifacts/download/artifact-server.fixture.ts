import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { openHttpClient } from "../../http/open-http-client.ts";
import type { ArtifactRepository } from "../artifact-repository.ts";
import { openArtifactRepository } from "../open-artifact-repository.ts";

const ROOT = "/api/2.0/mlflow-artifacts/artifacts";

/** A server of artifacts that can lie, and break off. */
export class ArtifactServer {
  /** The content of each file, by path. */
  readonly files: Map<string, Buffer> = new Map();
  /** What lists name beside what is there, by folder. */
  readonly lies: Map<string, unknown[]> = new Map();
  /** The paths that were read, with the offset. */
  readonly reads: { readonly path: string; readonly from: number }[] = [];
  /** After how many bytes answers break off that are longer, for as many answers as there are numbers. */
  cuts: number[] = [];
  /** Whether it says of files what changes with them. */
  hasVersions = true;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  /** Starts it on a free port. */
  static async start(): Promise<ArtifactServer> {
    const server = new ArtifactServer();
    server.#server.listen(0, "127.0.0.1");
    await once(server.#server, "listening");
    return server;
  }

  /** Where it listens. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Sets the content of a file. */
  set(path: string, content: string | Uint8Array): void {
    this.files.set(path, Buffer.from(content as string));
  }

  /** Opens it. */
  async open(): Promise<ArtifactRepository> {
    const http = openHttpClient(this.url, {
      MLFLOW_HTTP_REQUEST_MAX_RETRIES: "5",
      MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR: "0",
      MLFLOW_HTTP_REQUEST_BACKOFF_JITTER: "0",
    });
    return await openArtifactRepository("mlflow-artifacts:/", { http, env: {} });
  }

  /** Ends it. */
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  #answer({ url = "" }: IncomingMessage, response: ServerResponse & { readonly req: IncomingMessage }): void {
    const { pathname, searchParams } = new URL(url, "http://localhost");
    if (pathname === ROOT) this.#list(searchParams.get("path") ?? "", response);
    else this.#read(decodeURIComponent(pathname.slice(ROOT.length + 1)), response);
  }

  #list(folder: string, response: ServerResponse): void {
    const prefix = folder === "" ? "" : `${folder}/`;
    const found = new Map<string, unknown>();
    for (const [path, { length }] of this.files) {
      if (!path.startsWith(prefix)) continue;
      const [name = "", ...more] = path.slice(prefix.length).split("/");
      found.set(
        name,
        more.length > 0 ? { path: name, is_dir: true } : { path: name, is_dir: false, file_size: length },
      );
    }
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ files: [...found.values(), ...(this.lies.get(folder) ?? [])] }));
  }

  #read(path: string, response: ServerResponse & { readonly req: IncomingMessage }): void {
    const content = this.files.get(path);
    if (content === undefined) {
      response.statusCode = 404;
      response.end("{}");
      return;
    }
    const from = Number(/^bytes=(\d+)-$/.exec(response.req.headers.range ?? "")?.[1] ?? 0);
    this.reads.push({ path, from });
    if (this.hasVersions) response.setHeader("etag", `"${createHash("sha1").update(content).digest("hex")}"`);
    response.setHeader("content-length", content.length - from);
    if (from > 0) {
      response.statusCode = 206;
      response.setHeader("content-range", `bytes ${from}-${content.length - 1}/${content.length}`);
    }
    const cut = content.length - from > (this.cuts[0] ?? Number.POSITIVE_INFINITY) ? this.cuts.shift() : undefined;
    if (cut === undefined) response.end(content.subarray(from));
    else response.write(content.subarray(from, from + cut), () => setTimeout(() => response.destroy(), 20));
  }
}
