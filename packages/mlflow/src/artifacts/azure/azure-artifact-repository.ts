import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { BlobDownloadResponseParsed, ContainerClient } from "@azure/storage-blob";
import type { ArtifactDownload, ArtifactEntry, ArtifactRepository, TransferOptions } from "../artifact-repository.ts";
import { ObjectKeys, sortedEntries } from "../object-keys.ts";
import { StoreCalls } from "../store-calls.ts";
import { multipartSettings } from "../transfer-settings.ts";
import { azureContainer, azureLocation } from "./azure-client.ts";

/** A blob has no more blocks. */
const MOST_BLOCKS = 50_000;

/** How many blocks are on their way at once. */
const BLOCKS_AT_ONCE = 3;

/**
 * Opens artifacts in Azure Blob Storage.
 *
 * @param uri `wasbs://container@account.blob.core.windows.net/path`.
 * @param env Says how it is reached.
 * @returns What reaches them.
 * @throws {TsfuncError} TF5013 when a package is not installed, TF5017 when the URI has another form, TF5009 when a setting cannot be used.
 * @see MLflow AzureBlobArtifactRepository
 */
export async function openAzureRepository(uri: string, env: NodeJS.ProcessEnv): Promise<ArtifactRepository> {
  const location = azureLocation(uri);
  const container = await azureContainer(uri, location, env);
  return new AzureArtifactRepository(uri, location.root, container, multipartSettings(env).partSize);
}

class AzureArtifactRepository implements ArtifactRepository {
  readonly uri: string;
  readonly #keys: ObjectKeys;
  readonly #calls: StoreCalls;
  readonly #container: ContainerClient;
  readonly #blockSize: number;

  constructor(uri: string, root: string, container: ContainerClient, blockSize: number) {
    this.uri = uri;
    this.#keys = new ObjectKeys(root);
    this.#calls = new StoreCalls(uri, statusOf);
    this.#container = container;
    this.#blockSize = blockSize;
  }

  async list(path?: string): Promise<readonly ArtifactEntry[]> {
    const prefix = this.#keys.prefix(path);
    const [folders, files]: [(string | null)[], ArtifactEntry[]] = [[], []];
    await this.#calls.make({ operation: "list", path: path ?? "/" }, async () => {
      for await (const item of this.#container.listBlobsByHierarchy("/", { prefix })) {
        const found = this.#keys.pathOf(item.name.replace(/\/$/, item.kind === "prefix" ? "" : "/"));
        if (item.kind === "prefix") folders.push(found);
        else if (found !== null) {
          const { contentLength = 0, etag } = item.properties;
          files.push({ path: found, isDirectory: false, size: contentLength, version: unquoted(etag) });
        }
      }
    });
    return sortedEntries(folders, files);
  }

  async upload(file: string, path: string, { signal, onBytes }: TransferOptions = {}): Promise<void> {
    const { size } = await stat(file);
    const blockSize = Math.max(this.#blockSize, Math.ceil(size / MOST_BLOCKS));
    let sent = 0;
    const onProgress = ({ loadedBytes }: { readonly loadedBytes: number }) => {
      onBytes?.(loadedBytes - sent);
      sent = loadedBytes;
    };
    const options = { blockSize, maxSingleShotSize: blockSize, concurrency: BLOCKS_AT_ONCE, onProgress };
    const blob = this.#container.getBlockBlobClient(this.#keys.of(path));
    await this.#calls.make({ operation: "upload", path, signal }, () =>
      blob.uploadFile(file, { ...options, ...(signal && { abortSignal: signal }) }),
    );
    onBytes?.(size - sent);
  }

  async open(path: string, options: TransferOptions & { readonly from?: number } = {}): Promise<ArtifactDownload> {
    const { signal, from = 0 } = options;
    const blob = this.#container.getBlobClient(this.#keys.of(path));
    const stop = signal === undefined ? {} : { abortSignal: signal };
    const found = await this.#calls.read({ path, signal }, () => blob.download(from, undefined, stop));
    return found === null ? await this.open(path, { ...options, from: 0 }) : downloadOf(found, from);
  }

  async delete(path: string): Promise<void> {
    const [name, prefix] = [this.#keys.of(path), this.#keys.prefix(path)];
    await this.#calls.make({ operation: "delete", path }, async () => {
      const names: string[] = [];
      for await (const blob of this.#container.listBlobsFlat({ prefix: name })) {
        if (blob.name === name || blob.name.startsWith(prefix)) names.push(blob.name);
      }
      for (const found of names) await this.#container.getBlobClient(found).deleteIfExists();
    });
  }
}

/** The MD5 comes with whole blobs alone, and with those that were sent at once. */
function downloadOf(found: BlobDownloadResponseParsed, from: number): ArtifactDownload {
  const total = /\/(\d+)$/.exec(found.contentRange ?? "")?.[1];
  return {
    stream: found.readableStreamBody as Readable,
    from,
    size: total === undefined ? (found.contentLength ?? null) : Number(total),
    version: unquoted(found.etag),
    md5: from === 0 && found.contentMD5 ? Buffer.from(found.contentMD5).toString("hex") : null,
  };
}

/** Lists have it without quotes, headers with them. */
function unquoted(etag: string | undefined): string | null {
  return etag?.replace(/^"|"$/g, "") ?? null;
}

function statusOf(error: unknown): number {
  const { statusCode } = (error ?? {}) as { readonly statusCode?: number };
  return statusCode ?? 0;
}
