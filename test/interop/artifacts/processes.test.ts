import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ArtifactServer } from "../../../packages/mlflow/src/artifacts/download/artifact-server.fixture.ts";

const MIB = 1024 * 1024;
const LARGE = "x".repeat(16 * MIB);

let folder: string;
let script: string;
let server: ArtifactServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tsfunc-processes-"));
  script = join(folder, "transfer.cjs");
  await build({
    entryPoints: [fileURLToPath(new URL("fixtures/transfer.ts", import.meta.url))],
    outfile: script,
    bundle: true,
    platform: "node",
    format: "cjs",
    conditions: ["@tsfunc/source"],
    external: ["@aws-sdk/*", "@azure/*"],
  });
  server = await ArtifactServer.start();
  server.set("m/MLmodel", "flavors: {}\n");
  server.set("m/large.bin", LARGE);
});
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function download(uri: string, cache: string, ...more: readonly string[]): Promise<string> {
  const args = [script, uri, server.url, join(folder, cache), ...more];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], cwd: folder });
  const [output] = await Promise.all([text(child.stdout), once(child, "close")]);
  return output;
}

test("four processes that download the same at once end with one folder", async () => {
  const paths = await Promise.all(Array.from({ length: 4 }, () => download("mlflow-artifacts:/", "shared")));
  expect(new Set(paths).size).toBe(1);
  expect(await readFile(join(paths[0] ?? "", "large.bin"), "utf8")).toBe(LARGE);
  expect(await readdir(join(folder, "shared/partial"))).toEqual([]);
});

test("after a kill in the middle the next process goes on, and nothing half is handed out", async () => {
  server.reads.length = 0;
  expect(await download("mlflow-artifacts:/", "killed", String(8 * MIB))).toBe("");
  expect(await readdir(join(folder, "killed"))).not.toContain("folders");
  const path = await download("mlflow-artifacts:/", "killed");
  expect(await readFile(join(path, "large.bin"), "utf8")).toBe(LARGE);
  const offsets = server.reads.filter((read) => read.path === "m/large.bin").map(({ from }) => from);
  expect(offsets[0]).toBe(0);
  expect(offsets[1]).toBeGreaterThan(4 * MIB);
  expect(await readdir(join(folder, "killed/partial"))).toEqual([]);
});

test.each([
  ["s3://bucket/path", "@aws-sdk/client-s3", "npm install @aws-sdk/client-s3 @aws-sdk/lib-storage"],
  ["wasbs://c@account.blob.core.windows.net/path", "@azure/storage-blob", "npm install @azure/storage-blob"],
])("where its package is not installed, %s says which", async (uri, name, install) => {
  const output = await download(uri, "none");
  expect(output).toContain(`TF5013 For artifacts at ${uri}, \`${name}\` has to be installed`);
  expect(output).toContain(install);
});
