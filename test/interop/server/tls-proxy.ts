import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { request as send } from "node:http";
import { createServer, type Server, type ServerOptions } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { pythonOfEnvironment } from "../../../scripts/setup/python.mjs";

/** Certificates made for one test, each a file. */
export interface Certificates {
  readonly folder: string;
  readonly authority: string;
  /** With its key. */
  readonly server: string;
  /** With its key. */
  readonly client: string;
}

/** Makes certificates that nobody else trusts. */
export async function makeCertificates(): Promise<Certificates> {
  const folder = mkdtempSync(join(tmpdir(), "tsfunc-certificates-"));
  const script = fileURLToPath(new URL("certificates.py", import.meta.url));
  await promisify(execFile)(pythonOfEnvironment(), [script, folder]);
  const file = (name: string): string => join(folder, `${name}.pem`);
  return { folder, authority: file("authority"), server: file("server"), client: file("client") };
}

/** A proxy with TLS in front of a server. */
export class TlsProxy implements AsyncDisposable {
  readonly #server: Server;

  private constructor(target: string, options: ServerOptions) {
    this.#server = createServer(options, (request, response) => {
      const { method, url, headers } = request;
      const forwarded = send(new URL(url ?? "/", target), {
        method,
        headers: { ...headers, host: new URL(target).host },
      });
      forwarded.on("response", (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      forwarded.on("error", () => response.destroy());
      request.pipe(forwarded);
    });
  }

  /**
   * Starts it on a free port.
   *
   * @param target The server.
   * @param certificates What it shows, and what it trusts.
   * @param needsClient Whether it refuses clients without a certificate.
   */
  static async start(target: string, certificates: Certificates, needsClient = false): Promise<TlsProxy> {
    const pem = readFileSync(certificates.server, "utf8");
    const own = { cert: pem, key: pem, ca: readFileSync(certificates.authority, "utf8") };
    const proxy = new TlsProxy(target, { ...own, requestCert: needsClient, rejectUnauthorized: needsClient });
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  /** Its address. */
  get uri(): string {
    return `https://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Removes certificates. */
export async function removeCertificates({ folder }: Certificates): Promise<void> {
  await rm(folder, { recursive: true });
}
