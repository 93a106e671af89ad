import { writeFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { expect } from "vitest";
import type { ArtifactRepository } from "../../../packages/mlflow/src/artifacts/artifact-repository.ts";
import { downloadArtifacts } from "../../../packages/mlflow/src/artifacts/download/download-artifacts.ts";
import type { TransferProgress } from "../../../packages/mlflow/src/artifacts/transfer/transfer-progress.ts";
import { uploadFolder } from "../../../packages/mlflow/src/artifacts/transfer/upload-folder.ts";
import { contentOf, LARGE, type SampleFiles } from "./sample-files.ts";

/** Log, list, load, delete: what every store can. */
export async function tellStory(store: ArtifactRepository, sample: SampleFiles): Promise<void> {
  const cache = sample.path("cache");
  const content = await contentOf(sample.files);
  const seen: TransferProgress[] = [];
  const onProgress = (progress: TransferProgress) => seen.push(progress);
  const uploaded = await uploadFolder(store, sample.files, "model", { cache, onProgress });
  expect(uploaded).toMatchObject({ files: Object.keys(content).length, skipped: 0 });
  expect(seen.at(-1)).toEqual({
    bytes: uploaded.bytes,
    totalBytes: uploaded.bytes,
    files: uploaded.files,
    totalFiles: uploaded.files,
  });

  expect(await store.list("model")).toMatchObject([
    { path: "model/MLmodel", isDirectory: false },
    { path: "model/code", isDirectory: true, size: null },
    { path: "model/data", isDirectory: true, size: null },
    { path: "model/empty.bin", isDirectory: false, size: 0 },
  ]);
  expect(await store.list("model/data")).toContainEqual(
    expect.objectContaining({ path: "model/data/large.bin", isDirectory: false, size: LARGE }),
  );
  expect(await store.list("mod")).toEqual([]);
  expect(await store.list("model/MLmodel")).toEqual([]);

  const folder = await downloadArtifacts(store, "model", { cache });
  expect(await contentOf(folder)).toEqual(content);
  const to = sample.path("to");
  expect(await downloadArtifacts(store, "model/data", { cache, to })).toBe(to);
  expect(Object.keys(await contentOf(to))).toHaveLength(4);
  const file = await downloadArtifacts(store, "model/code/model.mjs", { cache, to });
  expect(file).toBe(`${to}/model.mjs`);

  await store.upload(`${sample.files}/MLmodel`, "model-2/MLmodel");
  await store.delete("model/code/model.mjs");
  await store.delete("model");
  expect(await store.list()).toMatchObject([{ path: "model-2", isDirectory: true }]);
  expect(await store.list("model")).toEqual([]);
}

/** What every store says of what is not there. */
export async function tellOfNothing(store: ArtifactRepository, sample: SampleFiles): Promise<void> {
  const missing = { code: "TF5012", errorCode: "RESOURCE_DOES_NOT_EXIST" };
  await expect(store.open("no/such file")).rejects.toMatchObject(missing);
  await store.delete("no/such file");
  await expect(downloadArtifacts(store, "no/such file", { cache: sample.path("cache") })).rejects.toMatchObject(
    missing,
  );
  expect(await store.list("no/such/folder")).toEqual([]);
}

/** A file is read from an offset on, or from its start where the store cannot. */
export async function tellOfOffsets(
  store: ArtifactRepository,
  sample: SampleFiles,
  canStartLater: boolean,
): Promise<void> {
  const file = sample.path("digits");
  await writeFile(file, "0123456789");
  await store.upload(file, "digits.txt");
  const { stream, from, size } = await store.open("digits.txt", { from: 4 });
  expect([await text(stream), from, size]).toEqual(canStartLater ? ["456789", 4, 10] : ["0123456789", 0, null]);
  const whole = await store.open("digits.txt");
  expect(await text(whole.stream)).toBe("0123456789");
  const beyond = await store.open("digits.txt", { from: 10 });
  expect("0123456789".slice(beyond.from)).toBe(await text(beyond.stream));
  await store.delete("digits.txt");
}

/** An upload and a download that were cut go on where they were. */
export async function tellOfCuts(store: ArtifactRepository, sample: SampleFiles): Promise<void> {
  const cache = sample.path("cache-of-cuts");
  const content = await contentOf(sample.files);
  const stop = new AbortController();
  const first = uploadFolder(store, sample.files, "cut", {
    cache,
    concurrency: 1,
    signal: stop.signal,
    onProgress: ({ files }) => files === 3 && stop.abort(),
  });
  await expect(first).rejects.toMatchObject({
    code: "TF5014",
    message: expect.stringMatching(/^3 of 7 files .*It was stopped\..*what remains: .*cut\/MLmodel/s),
  });
  expect((await store.list("cut")).map(({ path }) => path)).not.toContain("cut/MLmodel");
  expect(await uploadFolder(store, sample.files, "cut", { cache })).toMatchObject({ files: 7, skipped: 3 });

  const cut = new AbortController();
  const half = downloadArtifacts(store, "cut", {
    cache,
    concurrency: 1,
    signal: cut.signal,
    onProgress: ({ bytes }) => bytes > LARGE / 2 && cut.abort(),
  });
  await expect(half).rejects.toMatchObject({ code: "TF5016", message: expect.stringContaining("cut/data/large.bin") });
  let opened: number | undefined;
  const watched: ArtifactRepository = {
    uri: store.uri,
    list: (path) => store.list(path),
    upload: (file, path, options) => store.upload(file, path, options),
    delete: (path) => store.delete(path),
    async open(path, options) {
      const download = await store.open(path, options);
      if (path === "cut/data/large.bin") opened = download.from;
      return download;
    },
  };
  const folder = await downloadArtifacts(watched, "cut", { cache });
  expect(await contentOf(folder)).toEqual(content);
  expect(opened).toBeGreaterThan(LARGE / 4);
  await store.delete("cut");
}
