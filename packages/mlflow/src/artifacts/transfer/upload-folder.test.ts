import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ArtifactRepository } from "../artifact-repository.ts";
import { openArtifactRepository } from "../open-artifact-repository.ts";
import { uploadFolder } from "./upload-folder.ts";

let folder: string;
let cache: string;
let store: ArtifactRepository;
/** The paths that were uploaded, in their order. */
let uploads: string[];
/** What is thrown, by path, for as many uploads as there are. */
let failures: Map<string, unknown[]>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tsfunc-upload-"));
  cache = join(folder, "cache");
  await mkdir(join(folder, "model/code"), { recursive: true });
  for (const name of ["MLmodel", "a.bin", "code/model.mjs", "z.bin"])
    await writeFile(join(folder, "model", name), name);
  uploads = [];
  failures = new Map();
  const real = await openArtifactRepository(join(folder, "store"));
  store = Object.assign(Object.create(real), {
    uri: real.uri,
    list: real.list.bind(real),
    async upload(file: string, path: string) {
      const failure = failures.get(path)?.shift();
      if (failure !== undefined) throw failure;
      await real.upload(file, path);
      uploads.push(path);
    },
  });
});
afterEach(() => rm(folder, { recursive: true }));

const retry = { pause: 1, attempts: 3 };

test("MLmodel is last, whatever its name sorts before", async () => {
  expect(await uploadFolder(store, join(folder, "model"), "m", { cache })).toEqual({ files: 4, bytes: 31, skipped: 0 });
  expect(uploads.at(-1)).toBe("m/MLmodel");
  expect(uploads.sort()).toEqual(["m/MLmodel", "m/a.bin", "m/code/model.mjs", "m/z.bin"]);
});

test("a failure that may pass is tried again, one that lasts is not", async () => {
  failures.set("m/a.bin", [new Error("socket hang up"), new Error("socket hang up")]);
  await uploadFolder(store, join(folder, "model"), "m", { cache, retry });
  const full = Object.assign(new Error("no space"), { code: "ENOSPC" });
  failures.set("n/a.bin", [full, full]);
  await expect(uploadFolder(store, join(folder, "model"), "n", { cache, retry })).rejects.toMatchObject({
    code: "TF5014",
    cause: full,
  });
  expect(failures.get("n/a.bin")).toEqual([full]);
});

test("after a failure MLmodel is not there, it is said what remains, and the next time it goes on", async () => {
  failures.set(
    "m/z.bin",
    [1, 2, 3].map(() => new Error("socket hang up")),
  );
  const options = { cache, retry, concurrency: 1 };
  await expect(uploadFolder(store, join(folder, "model"), "m", options)).rejects.toMatchObject({
    message: expect.stringMatching(/^2 of 4 files .*socket hang up.*m\/MLmodel, m\/z\.bin \(12 bytes\)/s),
  });
  expect(uploads).not.toContain("m/MLmodel");
  uploads = [];
  expect(await uploadFolder(store, join(folder, "model"), "m", options)).toMatchObject({ skipped: 2 });
  expect(uploads).toEqual(["m/z.bin", "m/MLmodel"]);
  expect(await readdir(join(cache, "uploads"))).toEqual([]);
});

test("what has changed since, here or there, is sent again", async () => {
  failures.set(
    "m/z.bin",
    [1, 2, 3].map(() => new Error("socket hang up")),
  );
  const options = { cache, retry, concurrency: 1 };
  await expect(uploadFolder(store, join(folder, "model"), "m", options)).rejects.toMatchObject({ code: "TF5014" });
  await writeFile(join(folder, "model/a.bin"), "A.bin");
  await rm(join(folder, "store/m/code/model.mjs"));
  expect(await uploadFolder(store, join(folder, "model"), "m", options)).toMatchObject({ skipped: 0 });
});

test("what cannot be uploaded is refused before anything is sent", async () => {
  await symlink(folder, join(folder, "model/link"));
  const uploading = uploadFolder(store, join(folder, "model"), "m", { cache });
  await expect(uploading).rejects.toMatchObject({ code: "TF5020", message: expect.stringContaining("link") });
  await expect(uploadFolder(store, join(folder, "nothing"), "m", { cache })).rejects.toMatchObject({ code: "TF5020" });
  await expect(uploadFolder(store, join(folder, "model"), "../m", { cache })).rejects.toMatchObject({ code: "TF5010" });
  expect(uploads).toEqual([]);
});

test("a file that changes while it is uploaded is an error", async () => {
  const changing: ArtifactRepository = Object.assign(Object.create(store), {
    uri: store.uri,
    upload: () => utimes(join(folder, "model/a.bin"), 1, 1),
  });
  await expect(uploadFolder(changing, join(folder, "model"), "m", { cache, concurrency: 1 })).rejects.toMatchObject({
    code: "TF5020",
  });
});
