import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { ArtifactRepository } from "../../../packages/mlflow/src/artifacts/artifact-repository.ts";
import { openArtifactRepository } from "../../../packages/mlflow/src/artifacts/open-artifact-repository.ts";
import { hasMlflow } from "../python/python.ts";
import { FaultyProxy } from "../server/faulty-proxy.ts";
import { MotoServer } from "./moto-server.ts";
import { SampleFiles } from "./sample-files.ts";
import { tellOfCuts, tellOfNothing, tellOfOffsets, tellStory } from "./store-story.ts";

describe.skipIf(!hasMlflow())("artifacts in S3, by moto", () => {
  let moto: MotoServer;
  let sample: SampleFiles;
  let env: NodeJS.ProcessEnv;
  let store: ArtifactRepository;
  beforeAll(async () => {
    moto = await MotoServer.start();
    await moto.makeBucket("models");
    sample = await SampleFiles.make();
    // The AWS SDK reads credentials from the environment of the process.
    for (const [name, value = ""] of Object.entries(moto.env)) vi.stubEnv(name, value);
    env = { ...moto.env, MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE: String(5 * 1024 * 1024) };
    store = await openArtifactRepository("s3://models/1/models/m-1/artifacts", { env });
  }, 90_000);
  afterAll(async () => {
    vi.unstubAllEnvs();
    moto?.stop();
    await sample?.remove();
  });

  test("log, list, load, delete; a large file in parts", () => tellStory(store, sample));
  test("what is not there", () => tellOfNothing(store, sample));
  test("from an offset on", () => tellOfOffsets(store, sample, true));
  test("cut and gone on with", () => tellOfCuts(store, sample));

  test("an upload in parts that is stopped has left nothing when it says so, not even parts", async () => {
    const stop = new AbortController();
    const onBytes = () => stop.abort(new Error("stopped as asked"));
    const uploading = store.upload(`${sample.files}/data/large.bin`, "stopped/large.bin", {
      signal: stop.signal,
      onBytes,
    });
    await expect(uploading).rejects.toThrow("stopped as asked");
    expect(await fetch(`${moto.url}/models?uploads`).then((answer) => answer.text())).not.toContain("<Upload>");
    expect(await store.list("stopped")).toEqual([]);
  });

  test("a file that is sent at once does not arrive when it was stopped", async () => {
    await using proxy = await FaultyProxy.start(moto.url, 500);
    const slow = await openArtifactRepository(store.uri, { env: { ...env, MLFLOW_S3_ENDPOINT_URL: proxy.uri } });
    const stop = new AbortController();
    void proxy.arm(/^PUT /, "slow", 1).then(() => stop.abort(new Error("stopped as asked")));
    const uploading = slow.upload(`${sample.files}/MLmodel`, "stopped/small.txt", { signal: stop.signal });
    await expect(uploading).rejects.toThrow("stopped as asked");
    await setTimeout(1000);
    expect(await store.list("stopped")).toEqual([]);
  });

  test("more files than one page of a list", async () => {
    await Promise.all(Array.from({ length: 12 }, () => uploadMany(store, `${sample.files}/empty.bin`, 90)));
    expect(await store.list("many")).toHaveLength(1080);
    await store.delete("many");
    expect(await store.list("many")).toEqual([]);
  });

  test("the root of a bucket, and a file that was sent at once has the MD5 of its bytes", async () => {
    const root = await openArtifactRepository("s3://models", { env });
    await root.upload(`${sample.files}/MLmodel`, "at-root/MLmodel");
    expect(await root.list("at-root")).toMatchObject([{ path: "at-root/MLmodel" }]);
    const { md5, stream } = await root.open("at-root/MLmodel");
    stream.destroy();
    expect(md5).toMatch(/^[0-9a-f]{32}$/);
  });

  test("what the store refuses is an error with its name and status", async () => {
    const missing = await openArtifactRepository("s3://no-such-bucket/path", { env });
    await expect(missing.list()).rejects.toMatchObject({
      code: "TF5019",
      parameters: { operation: "list", status: 404, name: "NoSuchBucket" },
    });
    await expect(openArtifactRepository("s3:///path", { env })).rejects.toMatchObject({ code: "TF5017" });
  });
});

let count = 0;

async function uploadMany(store: ArtifactRepository, file: string, files: number): Promise<void> {
  for (let index = 0; index < files; index++) await store.upload(file, `many/${count++}`);
}
