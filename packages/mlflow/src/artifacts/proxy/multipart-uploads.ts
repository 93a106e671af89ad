import { createReadStream } from "node:fs";
import { posix } from "node:path";
import { artifactErrors } from "../../errors/artifact-errors.ts";
import type { HttpClient, HttpResponse } from "../../http/http-client.ts";
import type { TransferOptions } from "../artifact-repository.ts";
import { meterOf } from "../metered.ts";
import { inParallel } from "../transfer/in-parallel.ts";
import { type Environment, type MultipartSettings, multipartSettings, switchOf } from "../transfer-settings.ts";
import { type Asked, readObject, refusal, requireSuccess } from "./answer.ts";
import { artifactUrl, SERVICE } from "./proxy-root.ts";

/** A file that goes to a place on the server. */
export interface FileForServer extends TransferOptions {
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** Its path on the server. */
  readonly target: string;
}

/** Where a part goes. */
interface PartCredential {
  readonly url: string;
  readonly part_number: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An upload that the server has begun. */
interface BegunUpload {
  readonly upload_id?: string;
  readonly credentials: readonly PartCredential[];
}

/** A part that has arrived. */
interface UploadedPart {
  readonly part_number: number;
  readonly etag: string;
  readonly url: string;
}

/** Stores take no more parts of one file. */
const MOST_PARTS = 10_000;

/** How many parts are on their way at once. */
const CONCURRENCY = 4;

/**
 * Large files, in parts that go to the store behind the tracking server, past the server.
 *
 * @see MLflow MultipartUploadMixin
 */
export class MultipartUploads {
  readonly #http: HttpClient;
  readonly #settings: MultipartSettings;
  readonly #isWanted: boolean | null;
  #isOffered: Promise<boolean> | undefined;

  /**
   * @param http The client of the tracking server.
   * @param environment Says from what size on, and whether at all.
   */
  constructor(http: HttpClient, environment: Environment) {
    this.#http = http;
    this.#settings = multipartSettings(environment);
    this.#isWanted = switchOf(environment, "MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD");
  }

  /**
   * Uploads a file in parts, where it is large and the server can.
   *
   * @param file The file.
   * @returns Whether it did; if not, nothing has happened.
   * @throws {TsfuncError} TF5014 when the server or the store refuses.
   */
  async upload(file: FileForServer): Promise<boolean> {
    if (file.size < this.#settings.minimumSize) return false;
    this.#isOffered ??= this.#isWanted === null ? this.#askServer() : Promise.resolve(this.#isWanted);
    if (!(await this.#isOffered)) return false;
    const partSize = Math.max(this.#settings.partSize, Math.ceil(file.size / MOST_PARTS));
    const begun = await this.#begin(file, Math.ceil(file.size / partSize));
    if (begun === null) {
      this.#isOffered = Promise.resolve(false);
      return false;
    }
    await this.#uploadParts(file, begun, partSize);
    return true;
  }

  async #askServer(): Promise<boolean> {
    const path = "/api/3.0/mlflow/server-info";
    const response = await this.#http.send({ method: "GET", path });
    const info = await readObject({ method: "GET", url: this.#http.base + path }, response).catch(() => ({}));
    return "multipart_uploads_enabled" in info && info.multipart_uploads_enabled === true;
  }

  async #begin(file: FileForServer, parts: number): Promise<BegunUpload | null> {
    const { asked, response } = await this.#ask("create", file, { num_parts: parts });
    if (response.status === 501) {
      response.body.resume();
      return null;
    }
    const begun = (await readObject(asked, response)) as unknown as BegunUpload;
    if (Array.isArray(begun.credentials) && begun.credentials.length === parts) return begun;
    const received = `${begun.credentials?.length ?? "no"} URLs`;
    throw artifactErrors.error("TF5023", { ...asked, expected: `${parts} URLs for parts`, received });
  }

  async #uploadParts(file: FileForServer, begun: BegunUpload, partSize: number): Promise<void> {
    const { upload_id } = begun;
    try {
      const tasks = begun.credentials.map((credential, index) => (signal: AbortSignal) => {
        return this.#uploadPart(file, credential, { start: index * partSize, partSize, signal });
      });
      const parts = await inParallel(tasks, CONCURRENCY, file.signal);
      const sorted = parts.sort((a, b) => a.part_number - b.part_number);
      const { asked, response } = await this.#ask("complete", file, { upload_id, parts: sorted });
      await requireSuccess(asked, response);
      response.body.resume();
    } catch (error) {
      await this.#ask("abort", file, { upload_id }).then(
        ({ response }) => response.body.resume(),
        () => undefined,
      );
      throw error;
    }
  }

  async #uploadPart(
    { file, size, onBytes }: FileForServer,
    { url, part_number, headers }: PartCredential,
    { start, partSize, signal }: { readonly start: number; readonly partSize: number; readonly signal: AbortSignal },
  ): Promise<UploadedPart> {
    const end = Math.min(start + partSize, size);
    let sent = 0;
    const body = () => {
      onBytes?.(-sent);
      sent = 0;
      const meter = meterOf(({ length }) => {
        sent += length;
        onBytes?.(length);
      });
      return createReadStream(file, { start, end: end - 1 })
        .on("error", (error) => meter.destroy(error))
        .pipe(meter);
    };
    const length = { "content-length": String(end - start) };
    const response = await this.#http.send({
      method: "PUT",
      path: url,
      headers: { ...headers, ...length },
      body,
      signal,
    });
    if (response.status < 200 || response.status >= 300) {
      throw await refusal({ method: "PUT", url: url.replace(/\?.*$/s, "") }, response);
    }
    response.body.resume();
    return { part_number, etag: response.headers.etag ?? "", url };
  }

  async #ask(
    what: "create" | "complete" | "abort",
    { target, signal }: FileForServer,
    more: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly asked: Asked; readonly response: HttpResponse }> {
    const path = artifactUrl(posix.dirname(target).replace(/^\.$/, ""), `${SERVICE}/mpu/${what}`);
    const body = JSON.stringify({ path: posix.basename(target), ...more });
    const headers = { "content-type": "application/json" };
    const stop = what !== "abort" && signal ? { signal } : {};
    const response = await this.#http.send({ method: "POST", path, headers, body, ...stop });
    return { asked: { method: "POST", url: this.#http.base + path }, response };
  }
}
