import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ArtifactRepository } from "../artifact-repository.ts";
import { ArtifactServer } from "./artifact-server.fixture.ts";
import { downloadArtifacts } from "./download-artifacts.ts";

let folder: string;
let cache: string;
let server: ArtifactServer;
let store: ArtifactRepository;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tsfunc-download-"));
  cache = join(folder, "cache");
  server = await ArtifactServer.start();
  store = await server.open();
});
afterEach(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const retry = { pause: 1 };
const MIB = 1024 * 1024;
const LARGE = "x".repeat(4 * MIB);

/** Where a file was read from, each time. */
function offsets(path: string): number[] {
  return server.reads.filter((read) => read.path === path).map(({ from }) => from);
}

/** A model that has recorded the hashes of its files, as ours do. */
function setModel(files: Readonly<Record<string, string>>): void {
  const hashes = Object.entries(files).map(
    ([path, text]) => `      ${path}: ${createHash("sha256").update(text).digest("hex")}\n`,
  );
  server.set("m/MLmodel", `flavors:\n  tsfunc:\n    version: 1\n    entry: x\n    files:\n${hashes.join("")}`);
  for (const [path, text] of Object.entries(files)) server.set(`m/${path}`, text);
}

describe("what is downloaded is whole", () => {
  test("what the model has recorded is compared, before it is anywhere", async () => {
    setModel({ "code/model.mjs": "export default 1;" });
    server.set("m/code/model.mjs", "export default 2;");
    await expect(downloadArtifacts(store, "m", { cache, retry })).rejects.toMatchObject({
      code: "TF5015",
      message: expect.stringMatching(/m\/code\/model\.mjs .*its SHA-256 is [0-9a-f]{64}, expected [0-9a-f]{64}/s),
    });
    expect(await readdir(cache)).not.toContain("folders");
    server.files.delete("m/code/model.mjs");
    await expect(downloadArtifacts(store, "m", { cache, retry })).rejects.toMatchObject({ code: "TF5015" });
  });

  test("a connection that breaks is gone on with where it broke, but for what was on its way", async () => {
    server.set("m/large.bin", LARGE);
    server.cuts = [2 * MIB, MIB];
    const path = await downloadArtifacts(store, "m", { cache, retry });
    expect(await readFile(join(path, "large.bin"), "utf8")).toBe(LARGE);
    const [first, second = 0, third = 0] = offsets("m/large.bin");
    expect(first).toBe(0);
    expect(second).toBeGreaterThan(MIB);
    expect(third).toBeGreaterThan(second);
  });

  test("a file that was replaced in between is read from its start", async () => {
    server.set("m/large.bin", LARGE);
    server.cuts = [2 * MIB];
    await expect(downloadArtifacts(store, "m", { cache, retry: { attempts: 1 } })).rejects.toMatchObject({
      code: "TF5016",
      message: expect.stringContaining(`m/large.bin (${4 * MIB} bytes)`),
    });
    server.set("m/large.bin", LARGE.replaceAll("x", "y"));
    const path = await downloadArtifacts(store, "m", { cache, retry });
    expect(await readFile(join(path, "large.bin"), "utf8")).toBe(LARGE.replaceAll("x", "y"));
    expect(offsets("m/large.bin").at(-1)).toBe(0);
  });

  test("without versions, what has a recorded hash is gone on with, and verified", async () => {
    server.hasVersions = false;
    setModel({ "large.bin": LARGE });
    server.cuts = [2 * MIB];
    const once = { cache, retry: { attempts: 1 } };
    await expect(downloadArtifacts(store, "m", once)).rejects.toMatchObject({ code: "TF5016" });
    await downloadArtifacts(store, "m", once);
    expect(offsets("m/large.bin")[1]).toBeGreaterThan(MIB);
  });

  test("without versions and hashes, nothing is gone on with", async () => {
    server.hasVersions = false;
    server.set("m/large.bin", LARGE);
    server.cuts = [2 * MIB];
    const path = await downloadArtifacts(store, "m", { cache, retry });
    expect(await readFile(join(path, "large.bin"), "utf8")).toBe(LARGE);
    expect(offsets("m/large.bin").at(-1)).toBe(0);
  });
});

describe("the cache", () => {
  test("what is there is not read again, whatever it is called", async () => {
    setModel({ "code/model.mjs": "export default 1;", "weights.bin": "weights" });
    const path = await downloadArtifacts(store, "m", { cache });
    for (const [name, content] of [...server.files]) server.files.set(name.replace(/^m\//, "copy/"), content);
    server.reads.length = 0;
    expect(await downloadArtifacts(store, "copy", { cache })).toBe(path);
    expect(server.reads).toEqual([{ path: "copy/MLmodel", from: 0 }]);
  });

  test("a changed folder of the cache is not handed out", async () => {
    server.set("m/a.txt", "text");
    const path = await downloadArtifacts(store, "m", { cache });
    await chmod(join(path, "a.txt"), 0o644);
    await writeFile(join(path, "a.txt"), "tampered");
    const again = await downloadArtifacts(store, "m", { cache });
    expect(await readFile(join(again, "a.txt"), "utf8")).toBe("text");
  });

  test("several at once end with one folder, and nothing unfinished", async () => {
    setModel({ "large.bin": LARGE, "code/model.mjs": "export default 1;" });
    server.cuts = [10, 10, MIB];
    const all = Array.from({ length: 8 }, () => downloadArtifacts(store, "m", { cache, retry }));
    expect(new Set(await Promise.all(all)).size).toBe(1);
    expect(await readdir(join(cache, "partial"))).toEqual([]);
    expect(await readdir(join(cache, "folders"))).toHaveLength(2);
  });
});

describe("paths that leave the folder", () => {
  const ATTACKS = [
    "../secret",
    "..",
    "/etc/passwd",
    "a/../../secret",
    "%2e%2e%2fsecret",
    "%252e%252e",
    "..\\secret",
    "C:\\secret",
    "C:secret",
    "a\0b",
    "",
    ".",
  ];

  test.each(ATTACKS)("a server that lists %j is not followed", async (path) => {
    server.set("m/good.txt", "good");
    for (const lie of [
      { path, is_dir: false, file_size: 6 },
      { path, is_dir: true },
    ]) {
      server.lies.set("m", [lie]);
      await expect(downloadArtifacts(store, "m", { cache, to: join(folder, "to") })).rejects.toMatchObject({
        code: "TF5010",
      });
    }
    expect(await readdir(folder)).toEqual([]);
  });

  test("nothing is written outside, whatever a server lists", async () => {
    const part = fc.constantFrom("..", "%2e%2e", "%2e.", "a", "b.txt", "\\", "%5c", "/", "%2f", ".", "C:", "%00");
    const names = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(names, fc.boolean(), async (path, isFolder) => {
        server.lies.set("m", [{ path, is_dir: isFolder, file_size: 4 }]);
        server.set(`m/${path}`, "text");
        await downloadArtifacts(store, "m", { cache, to: join(folder, "a/b/to"), retry: { attempts: 1 } }).catch(
          ({ code }) => expect(["TF5010", "TF5012", "TF5016", "TF5018"]).toContain(code),
        );
        server.files.delete(`m/${path}`);
        expect((await readdir(folder)).filter((name) => !["a", "cache"].includes(name))).toEqual([]);
        expect(await readdir(join(folder, "a")).catch(() => ["b"])).toEqual(["b"]);
        expect(await readdir(join(folder, "a/b")).catch(() => ["to"])).toEqual(["to"]);
      }),
      { numRuns: 60 },
    );
  });

  test("a link in the target that leads out is not followed", async () => {
    server.set("m/sub/a.txt", "text");
    await mkdir(join(folder, "to"));
    await symlink("..", join(folder, "to/sub"));
    await expect(downloadArtifacts(store, "m", { cache, to: join(folder, "to") })).rejects.toMatchObject({
      code: "TF5010",
    });
    expect(await readdir(folder)).toEqual(["cache", "to"]);
  });

  test("a folder without end is not followed for ever", async () => {
    server.lies.set("m", [{ path: "m", is_dir: true }]);
    const list = store.list.bind(store);
    const endless: ArtifactRepository = Object.assign(Object.create(store), {
      uri: store.uri,
      list: async (path = "") => (await list("m")).map((entry) => ({ ...entry, path: `${path}/m` })),
    });
    await expect(downloadArtifacts(endless, "m", { cache })).rejects.toMatchObject({ code: "TF5010" });
  });
});
