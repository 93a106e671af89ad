import { createReadStream } from "node:fs";
import { posix } from "node:path";
import { isTsfuncError } from "@tsfunc/runtime/errors";
import { type ApiCall, callApi, withoutField } from "../../http/call-api.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { readFlag } from "../../http/http-settings.ts";
import type { TransferOptions } from "../artifact-repository.ts";
import { meterOf } from "../metered.ts";
import { inParallel } from "../transfer/in-parallel.ts";
import { type MultipartSettings, multipartSettings } from "../transfer-settings.ts";
import { artifactUrl, SERVICE } from "./proxy-root.ts";
import { requireSuccess } from "./require-success.ts";

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

/** Says whether parts are used; where it is not set, the server does. */
const SWITCH = "MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD";

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
   * @param env Says from what size on, and whether at all.
   */
  constructor(http: HttpClient, env: NodeJS.ProcessEnv) {
    this.#http = http;
    this.#settings = multipartSettings(env);
    this.#isWanted = env[SWITCH] ? readFlag(env, SWITCH, false) : null;
  }

  /**
   * Uploads a file in parts, where it is large and the server can.
   *
   * @param file The file.
   * @returns Whether it did; if not, nothing has happened.
   * @throws {TsfuncError} TF5003, TF5005 or TF5008 when the server or the store refuses.
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

  /** A server that does not know the question does not offer it. */
  async #askServer(): Promise<boolean> {
    const info = await callApi(this.#http, { method: "GET", path: "/api/3.0/mlflow/server-info" }).catch(() => ({}));
    return "multipart_uploads_enabled" in info && info.multipart_uploads_enabled === true;
  }

  async #begin(file: FileForServer, parts: number): Promise<BegunUpload | null> {
    const call = callOf("create", file, { num_parts: parts });
    const begun = await callApi(this.#http, call).catch(nullWhereNotOffered);
    if (begun === null) return null;
    const { credentials } = begun;
    if (Array.isArray(credentials) && credentials.length === parts) return begun as unknown as BegunUpload;
    throw withoutField(this.#http, call, "credentials");
  }

  async #uploadParts(file: FileForServer, begun: BegunUpload, partSize: number): Promise<void> {
    const { upload_id } = begun;
    try {
      const tasks = begun.credentials.map((credential, index) => (signal: AbortSignal) => {
        return this.#uploadPart(file, credential, { start: index * partSize, partSize, signal });
      });
      const parts = await inParallel(tasks, CONCURRENCY, file.signal);
      const sorted = parts.sort((a, b) => a.part_number - b.part_number);
      await callApi(this.#http, callOf("complete", file, { upload_id, parts: sorted }));
    } catch (error) {
      await callApi(this.#http, callOf("abort", file, { upload_id })).catch(() => undefined);
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
    const request = { method: "PUT", path: url, headers: { ...headers, ...length }, body, signal } as const;
    const response = await this.#http.send(request);
    await requireSuccess(this.#http, request, response);
    response.body.resume();
    return { part_number, etag: response.headers.etag ?? "", url };
  }
}

function callOf(
  what: "create" | "complete" | "abort",
  { target }: FileForServer,
  more: Readonly<Record<string, unknown>>,
): ApiCall {
  const folder = posix.dirname(target).replace(/^\.$/, "");
  const path = artifactUrl(folder, `${SERVICE}/mpu/${what}`);
  return { method: "POST", path, body: { path: posix.basename(target), ...more } };
}

function nullWhereNotOffered(error: unknown): null {
  if (isTsfuncError(error) && error.parameters.status === 501) return null;
  throw error;
}
