import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { GetObjectCommandOutput, _Object as ListedObject, S3Client } from "@aws-sdk/client-s3";
import type { ArtifactDownload, ArtifactEntry, ArtifactRepository, TransferOptions } from "../artifact-repository.ts";
import { loadPeer } from "../load-peer.ts";
import { ObjectKeys, sortedEntries } from "../object-keys.ts";
import { StoreCalls } from "../store-calls.ts";
import { multipartSettings, objectOf } from "../transfer-settings.ts";
import { type S3Location, s3Location, s3Settings } from "./s3-settings.ts";
import { stoppableClient } from "./stoppable-client.ts";

/** S3 takes no more parts of one object, and none but the last that are smaller. */
const [MOST_PARTS, SMALLEST_PART] = [10_000, 5 * 1024 * 1024];

/** How many parts are in memory at once. */
const PARTS_AT_ONCE = 3;

/** How many objects are deleted by one request. */
const DELETED_AT_ONCE = 1000;

/** What the two packages of the AWS SDK export. */
type Sdk = typeof import("@aws-sdk/client-s3") & Pick<typeof import("@aws-sdk/lib-storage"), "Upload">;

/**
 * Opens artifacts in S3, or in a store that speaks its language.
 *
 * @param uri `s3://bucket/path`.
 * @param env Says how S3 is reached.
 * @returns What reaches them.
 * @throws {TsfuncError} TF5013 when the AWS SDK is not installed, TF5017 when the URI names no bucket, TF5009 when a setting cannot be used.
 * @see MLflow S3ArtifactRepository
 */
export async function openS3Repository(uri: string, env: NodeJS.ProcessEnv): Promise<ArtifactRepository> {
  const location = s3Location(uri);
  const install = "@aws-sdk/client-s3 @aws-sdk/lib-storage";
  const peer = (name: string) => ({ uri, package: name, install });
  const s3 = await loadPeer(peer("@aws-sdk/client-s3"), import("@aws-sdk/client-s3"));
  const { Upload } = await loadPeer(peer("@aws-sdk/lib-storage"), import("@aws-sdk/lib-storage"));
  return new S3ArtifactRepository(uri, location, { ...s3, Upload }, env);
}

class S3ArtifactRepository implements ArtifactRepository {
  readonly uri: string;
  readonly #bucket: { readonly Bucket: string; readonly ExpectedBucketOwner?: string };
  readonly #keys: ObjectKeys;
  readonly #calls: StoreCalls;
  readonly #sdk: Sdk;
  readonly #client: S3Client;
  readonly #partSize: number;
  readonly #extra: Readonly<Record<string, unknown>>;

  constructor(uri: string, { bucket, root }: S3Location, sdk: Sdk, env: NodeJS.ProcessEnv) {
    this.uri = uri;
    const owner = env.MLFLOW_S3_EXPECTED_BUCKET_OWNER;
    this.#bucket = { Bucket: bucket, ...(owner ? { ExpectedBucketOwner: owner } : {}) };
    this.#keys = new ObjectKeys(root);
    this.#calls = new StoreCalls(uri, statusOf);
    this.#sdk = sdk;
    this.#client = new sdk.S3Client(s3Settings(env));
    this.#partSize = Math.max(SMALLEST_PART, multipartSettings(env).partSize);
    this.#extra = objectOf(env, "MLFLOW_S3_UPLOAD_EXTRA_ARGS");
  }

  async list(path?: string): Promise<readonly ArtifactEntry[]> {
    const prefix = this.#keys.prefix(path);
    const input = { ...this.#bucket, Prefix: prefix, Delimiter: "/" };
    const folders: string[] = [];
    const files: ListedObject[] = [];
    await this.#calls.make({ operation: "list", path: path ?? "/" }, async () => {
      for await (const page of this.#sdk.paginateListObjectsV2({ client: this.#client }, input)) {
        folders.push(...(page.CommonPrefixes ?? []).map(({ Prefix = "" }) => Prefix.replace(/\/$/, "")));
        files.push(...(page.Contents ?? []));
      }
    });
    return sortedEntries(
      folders.map((key) => this.#keys.pathOf(key)),
      files.flatMap((file) => this.#entryOf(file)),
    );
  }

  async upload(file: string, path: string, { signal, onBytes }: TransferOptions = {}): Promise<void> {
    const { size } = await stat(file);
    const partSize = Math.max(this.#partSize, Math.ceil(size / MOST_PARTS));
    const params = { ...this.#extra, ...this.#bucket, Key: this.#keys.of(path), Body: createReadStream(file) };
    const client = signal && stoppableClient(this.#client, signal, this.#sdk.AbortMultipartUploadCommand);
    const queue = { partSize, queueSize: PARTS_AT_ONCE };
    const upload = new this.#sdk.Upload({ client: client ?? this.#client, params, ...queue });
    let sent = 0;
    upload.on("httpUploadProgress", ({ loaded = sent }) => {
      onBytes?.(loaded - sent);
      sent = loaded;
    });
    const stop = () => void params.Body.destroy();
    signal?.addEventListener("abort", stop, { once: true });
    try {
      signal?.throwIfAborted();
      await this.#calls.make({ operation: "upload", path, signal }, () => upload.done());
    } finally {
      signal?.removeEventListener("abort", stop);
      params.Body.destroy();
    }
  }

  async open(path: string, options: TransferOptions & { readonly from?: number } = {}): Promise<ArtifactDownload> {
    const { signal, from = 0 } = options;
    const input = { ...this.#bucket, Key: this.#keys.of(path), ...(from > 0 ? { Range: `bytes=${from}-` } : {}) };
    const stop = signal === undefined ? {} : { abortSignal: signal };
    const send = () => this.#client.send(new this.#sdk.GetObjectCommand(input), stop);
    const found = await this.#calls.read({ path, signal }, send);
    return found === null ? await this.open(path, { ...options, from: 0 }) : downloadOf(found);
  }

  async delete(path: string): Promise<void> {
    const keys: string[] = [];
    await this.#calls.make({ operation: "delete", path }, async () => {
      const [key, prefix] = [this.#keys.of(path), this.#keys.prefix(path)];
      const input = { ...this.#bucket, Prefix: key };
      for await (const page of this.#sdk.paginateListObjectsV2({ client: this.#client }, input)) {
        const found = (page.Contents ?? []).map(({ Key = "" }) => Key);
        keys.push(...found.filter((one) => one === key || one.startsWith(prefix)));
      }
      for (let at = 0; at < keys.length; at += DELETED_AT_ONCE) {
        const Objects = keys.slice(at, at + DELETED_AT_ONCE).map((Key) => ({ Key }));
        await this.#client.send(new this.#sdk.DeleteObjectsCommand({ ...this.#bucket, Delete: { Objects } }));
      }
    });
  }

  #entryOf({ Key = "", Size = 0, ETag }: ListedObject): ArtifactEntry[] {
    const path = this.#keys.pathOf(Key);
    return path === null ? [] : [{ path, isDirectory: false, size: Size, version: ETag ?? null }];
  }
}

/** An ETag of one part is the MD5 of an object, unless its key was handed in or is one of KMS. */
function downloadOf({ Body, ETag, ContentLength, ContentRange, ...more }: GetObjectCommandOutput): ArtifactDownload {
  const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(ContentRange ?? "");
  const isPlain = (more.ServerSideEncryption ?? "AES256") === "AES256" && more.SSECustomerAlgorithm === undefined;
  const [, md5 = null] = (isPlain && /^"([0-9a-f]{32})"$/.exec(ETag ?? "")) || [];
  return {
    stream: Body as Readable,
    from: Number(range?.[1] ?? 0),
    size: range === null ? (ContentLength ?? null) : Number(range[2]),
    version: ETag ?? null,
    md5,
  };
}

function statusOf(error: unknown): number {
  const { $metadata } = (error ?? {}) as { readonly $metadata?: { readonly httpStatusCode?: number } };
  return $metadata?.httpStatusCode ?? 0;
}
