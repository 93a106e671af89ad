import { stat } from "node:fs/promises";
import { isTsfuncError } from "@tsfunc/runtime/errors";
import { artifactErrors } from "../../errors/artifact-errors.ts";
import { callApi } from "../../http/call-api.ts";
import type { HttpClient, HttpRequest, HttpResponse } from "../../http/http-client.ts";
import { checkArtifactPath, decoded, joinArtifactPaths } from "../artifact-path.ts";
import type { ArtifactDownload, ArtifactEntry, ArtifactRepository, TransferOptions } from "../artifact-repository.ts";
import { meteredFile } from "../metered.ts";
import { downloadOf } from "./download-of.ts";
import { entriesOf } from "./entries-of.ts";
import { MultipartUploads } from "./multipart-uploads.ts";
import { artifactUrl, type ProxyRoot, proxyRoot } from "./proxy-root.ts";
import { requireSuccess } from "./require-success.ts";

/**
 * Artifacts that a tracking server hands through.
 *
 * @see MLflow MlflowArtifactsRepository
 */
export class ProxyArtifactRepository implements ArtifactRepository {
  readonly uri: string;
  readonly #http: HttpClient;
  readonly #root: ProxyRoot;
  readonly #multipart: MultipartUploads;

  /**
   * @param uri What {@link proxyRoot} takes.
   * @param http The client of the tracking server.
   * @param env Says how large files are sent.
   * @throws {TsfuncError} TF5017 when the URI names another server, TF5009 when a setting cannot be used.
   */
  constructor(uri: string, http: HttpClient, env: NodeJS.ProcessEnv) {
    this.#http = http;
    this.#root = proxyRoot(uri, http);
    this.#multipart = new MultipartUploads(http, env);
    this.uri = this.#root.url;
  }

  async list(path?: string): Promise<readonly ArtifactEntry[]> {
    const folder = path === undefined || path === "" ? this.#root.folder : this.#onServer(path);
    const query = folder === "" ? {} : { query: { path: folder } };
    const { files = [] } = await callApi(this.#http, { method: "GET", path: artifactUrl(""), ...query }).catch(
      noneWhereMissing,
    );
    return entriesOf(files, path);
  }

  async upload(file: string, path: string, options: TransferOptions = {}): Promise<void> {
    const target = this.#onServer(path);
    const { size } = await stat(file);
    if (await this.#multipart.upload({ file, size, target, ...options })) return;
    const headers = { "content-type": "application/octet-stream", "content-length": String(size) };
    const body = meteredFile(file, options.onBytes);
    const request = { method: "PUT", path: artifactUrl(target), headers, body, ...signalOf(options) } as const;
    const response = await this.#http.send(request);
    await requireSuccess(this.#http, request, response);
    response.body.resume();
  }

  async open(path: string, options: TransferOptions & { readonly from?: number } = {}): Promise<ArtifactDownload> {
    const { from = 0 } = options;
    const headers: Record<string, string> = from > 0 ? { range: `bytes=${from}-` } : {};
    const request = { method: "GET", path: artifactUrl(this.#onServer(path)), headers, ...signalOf(options) } as const;
    const response = await this.#http.send(request);
    if (response.status === 416 && from > 0) {
      response.body.resume();
      return await this.open(path, { ...options, from: 0 });
    }
    await this.#requireFound(request, path, response);
    return downloadOf(response);
  }

  async delete(path: string): Promise<void> {
    const request = { method: "DELETE", path: artifactUrl(this.#onServer(path)) } as const;
    const response = await this.#http.send(request);
    if (response.status !== 404) await requireSuccess(this.#http, request, response);
    response.body.resume();
  }

  /** The server decodes paths more than once, and reads what follows a `#` or ends in `?` as no path. */
  #onServer(path: string): string {
    const read = decoded(checkArtifactPath(path)).replace(/#.*$|\?$/s, "");
    if (read !== path) {
      throw artifactErrors.error("TF5018", { path: JSON.stringify(path), read: JSON.stringify(read) });
    }
    return joinArtifactPaths(this.#root.folder, path);
  }

  async #requireFound(request: HttpRequest, path: string, response: HttpResponse): Promise<void> {
    await requireSuccess(this.#http, request, response).catch((error: unknown) => {
      if (response.status !== 404) throw error;
      throw artifactErrors.error("TF5012", { path, uri: this.uri }, { cause: error });
    });
  }
}

function signalOf({ signal }: TransferOptions): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

function noneWhereMissing(error: unknown): { readonly files?: undefined } {
  if (isTsfuncError(error) && error.parameters.status === 404) return {};
  throw error;
}
