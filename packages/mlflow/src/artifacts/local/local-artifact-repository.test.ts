import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ArtifactRepository } from "../artifact-repository.ts";
import { openArtifactRepository } from "../open-artifact-repository.ts";

let folder: string;
let store: ArtifactRepository;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tsfunc-local-"));
  store = await openArtifactRepository(pathToFileURL(join(folder, "store")).href);
  await writeFile(join(folder, "file"), "0123456789");
  await writeFile(join(folder, "secret"), "secret");
});
afterEach(() => rm(folder, { recursive: true }));

test("a file is uploaded, listed, read from an offset on, and deleted", async () => {
  const counts: number[] = [];
  await store.upload(join(folder, "file"), "a/b/c.txt", { onBytes: (count) => counts.push(count) });
  expect(counts).toEqual([10]);
  expect(await store.list()).toEqual([{ path: "a", isDirectory: true, size: null, version: null }]);
  expect(await store.list("a/b")).toMatchObject([{ path: "a/b/c.txt", isDirectory: false, size: 10 }]);
  expect(await store.list("a/b/c.txt")).toEqual([]);
  const { stream, from, size } = await store.open("a/b/c.txt", { from: 4 });
  expect([await text(stream), from, size]).toEqual(["456789", 4, 10]);
  await store.delete("a");
  expect(await store.list()).toEqual([]);
});

test("what is not there is an error when it is opened", async () => {
  expect(await store.list("no/where")).toEqual([]);
  await expect(store.open("no/where")).rejects.toMatchObject({ code: "TF5012", errorCode: "RESOURCE_DOES_NOT_EXIST" });
  await store.delete("no/where");
  await store.upload(join(folder, "file"), "a");
  await expect(store.open("a/b")).rejects.toMatchObject({ code: "TF5012" });
});

test("an upload that is stopped leaves nothing, and what was there before stays", async () => {
  await store.upload(join(folder, "secret"), "a.txt");
  const stop = new AbortController();
  const uploading = store.upload(join(folder, "file"), "a.txt", { signal: stop.signal, onBytes: () => stop.abort() });
  await expect(uploading).rejects.toMatchObject({ name: "AbortError" });
  expect(await readdir(join(folder, "store"))).toEqual(["a.txt"]);
  expect(await readFile(join(folder, "store/a.txt"), "utf8")).toBe("secret");
});

test("what is being uploaded is not listed", async () => {
  await mkdir(join(folder, "store"));
  await writeFile(join(folder, "store/.artifact.uploading.abc"), "half");
  expect(await store.list()).toEqual([]);
});

test("an upload replaces what was there, and its version changes", async () => {
  await store.upload(join(folder, "file"), "a.txt");
  const [before] = await store.list();
  await store.upload(join(folder, "secret"), "a.txt");
  const [after] = await store.list();
  expect(after?.version).not.toBe(before?.version);
  expect(String(await buffer((await store.open("a.txt")).stream))).toBe("secret");
});

test("links that lead out are refused for every operation, those inside are followed", async () => {
  await store.upload(join(folder, "file"), "real/file");
  await symlink("../secret", join(folder, "store/link"));
  await symlink("..", join(folder, "store/up"));
  await symlink("real", join(folder, "store/inner"));
  for (const path of ["link", "up/secret", "up"]) {
    await expect(store.open(path)).rejects.toMatchObject({ code: "TF5010" });
    await expect(store.upload(join(folder, "file"), `${path}/new`)).rejects.toMatchObject({ code: "TF5010" });
    await expect(store.delete(path)).rejects.toMatchObject({ code: "TF5010" });
    await expect(store.list(path)).rejects.toMatchObject({ code: "TF5010" });
  }
  expect(await text((await store.open("inner/file")).stream)).toBe("0123456789");
  expect(await readFile(join(folder, "secret"), "utf8")).toBe("secret");
});

test("a path as well as `file:` opens a folder", async () => {
  await store.upload(join(folder, "file"), "a.txt");
  const byPath = await openArtifactRepository(join(folder, "store"));
  expect(await byPath.list()).toEqual(await store.list());
});
