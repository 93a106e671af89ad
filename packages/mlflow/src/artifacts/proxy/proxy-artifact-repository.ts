import { stat } from "node:fs/promises";
import { artifactErrors } from "../../errors/artifact-errors.ts";
import type { HttpClient, HttpResponse } from "../../http/http-client.ts";
import { checkArtifactPath, decoded, joinArtifactPaths, leavesFolder } from "../artifact-path.ts";
import type { ArtifactDownload, ArtifactEntry, ArtifactRepository, TransferOptions } from "../artifact-repository.ts";
import { meteredFile } from "../metered.ts";
import type { Environment } from "../transfer-settings.ts";
import { type Asked, readObject, refusal, requireSuccess } from "./answer.ts";
import { downloadOf } from "./download-of.ts";
import { MultipartUploads } from "./multipart-uploads.ts";
import { artifactUrl, type ProxyRoot, proxyRoot } from "./proxy-root.ts";

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
   * @param environment Variables that say how large files are sent.
   * @throws {TsfuncError} TF5018 when the URI names another server.
   */
  constructor(uri: string, http: HttpClient, environment: Environment) {
    this.#http = http;
    this.#root = proxyRoot(uri, http);
    this.#multipart = new MultipartUploads(http, environment);
    this.uri = this.#root.url;
  }

  async list(path?: string): Promise<readonly ArtifactEntry[]> {
    const folder = path === undefined || path === "" ? this.#root.folder : this.#onServer(path);
    const url = artifactUrl("");
    const query = folder === "" ? {} : { path: folder };
    const response = await this.#http.send({ method: "GET", path: url, query });
    if (response.status === 404) return discard(response, []);
    const { files = [] } = await readObject(
      { method: "GET", url: `${this.#http.base}${url}?path=${folder}` },
      response,
    );
    const entries = Array.isArray(files) ? files.map((file) => entryOf(file, path)) : [];
    return isFileItself(entries, path) ? [] : entries.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async upload(file: string, path: string, options: TransferOptions = {}): Promise<void> {
    const target = this.#onServer(path);
    const { size } = await stat(file);
    if (await this.#multipart.upload({ file, size, target, ...options })) return;
    const url = artifactUrl(target);
    const headers = { "content-type": "application/octet-stream", "content-length": String(size) };
    const body = meteredFile(file, options.onBytes);
    const response = await this.#http.send({ method: "PUT", path: url, headers, body, ...signalOf(options) });
    await requireSuccess(this.#asked("PUT", url), response);
    response.body.resume();
  }

  async open(path: string, options: TransferOptions & { readonly from?: number } = {}): Promise<ArtifactDownload> {
    const url = artifactUrl(this.#onServer(path));
    const { from = 0 } = options;
    const headers: Record<string, string> = from > 0 ? { range: `bytes=${from}-` } : {};
    const response = await this.#http.send({ method: "GET", path: url, headers, ...signalOf(options) });
    if (response.status === 416 && from > 0) return discard(response, this.open(path, { ...options, from: 0 }));
    await this.#requireFound(this.#asked("GET", url), path, response);
    return downloadOf(response);
  }

  async delete(path: string): Promise<void> {
    const url = artifactUrl(this.#onServer(path));
    const response = await this.#http.send({ method: "DELETE", path: url });
    await this.#requireFound(this.#asked("DELETE", url), path, response);
    response.body.resume();
  }

  /** The server decodes paths more than once, and reads what follows a `#` or ends in `?` as no path. */
  #onServer(path: string): string {
    const read = decoded(checkArtifactPath(path)).replace(/#.*$|\?$/s, "");
    if (read !== path) {
      throw artifactErrors.error("TF5019", { path: JSON.stringify(path), read: JSON.stringify(read) });
    }
    return joinArtifactPaths(this.#root.folder, path);
  }

  async #requireFound(asked: Asked, path: string, response: HttpResponse): Promise<void> {
    if (response.status >= 200 && response.status < 300) return;
    const error = await refusal(asked, response);
    if (response.status !== 404) throw error;
    throw artifactErrors.error("TF5012", { path, uri: this.uri }, { cause: error });
  }

  #asked(method: Asked["method"], url: string): Asked {
    return { method, url: `${this.#http.base}${url}` };
  }
}

function signalOf({ signal }: TransferOptions): { readonly signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

function discard<Result>(response: HttpResponse, result: Result): Result {
  response.body.resume();
  return result;
}

/** Names alone: what the server lists is directly in the folder. */
function entryOf(file: unknown, folder: string | undefined): ArtifactEntry {
  const { path, is_dir: isDirectory = false, file_size: size } = file as Readonly<Record<string, unknown>>;
  if (typeof path !== "string" || path.includes("/")) throw leavesFolder(String(path), "is no name in its folder");
  const whole = joinArtifactPaths(folder, checkArtifactPath(path));
  if (isDirectory === true) return { path: whole, isDirectory: true, size: null, version: null };
  return { path: whole, isDirectory: false, size: Number(size ?? 0), version: null };
}

/** Some stores list a file as what is in it. */
function isFileItself(entries: readonly ArtifactEntry[], path: string | undefined): boolean {
  const [first, ...others] = entries;
  if (first === undefined || path === undefined || others.length > 0 || first.isDirectory) return false;
  return first.path === joinArtifactPaths(path, path.slice(path.lastIndexOf("/") + 1));
}
