import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { hasPythonEnvironment, preparePython } from "../../scripts/setup/python.mjs";
import { MlflowServer } from "../../test/interop/server/mlflow-server.ts";
import type { TransferFigures } from "./figures.ts";

const MIB = 1024 * 1024;
const SIZE = 1024;
const LIMIT = 64;
const SCRIPT = fileURLToPath(new URL("transfer.ts", import.meta.url));

/** A file whose pieces all differ. */
async function writeLarge(file: string): Promise<string> {
  const hash = createHash("sha256");
  const pieces = function* () {
    const piece = Buffer.alloc(MIB, 0xa5);
    for (let index = 0; index < SIZE; index++) {
      piece.writeUInt32LE(index, 0);
      hash.update(piece);
      yield Buffer.from(piece);
    }
  };
  await pipeline(Readable.from(pieces()), createWriteStream(file));
  return hash.digest("hex");
}

/** A file with all that it imports, so that no compiler is in the process that is measured. */
async function bundleScript(outfile: string): Promise<void> {
  const conditions = ["@tsfunc/source"];
  const external = ["@aws-sdk/*", "@azure/*"];
  await build({ entryPoints: [SCRIPT], outfile, bundle: true, platform: "node", format: "cjs", conditions, external });
}

async function transferInNewProcess(script: string, ...args: readonly string[]): Promise<TransferFigures> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", script, ...args]);
  return JSON.parse(stdout);
}

function report(direction: string, { before, peak, seconds }: TransferFigures): void {
  const more = (peak - before) / MIB;
  const sizes = `${(before / MIB).toFixed(1)} MiB before, ${(peak / MIB).toFixed(1)} MiB at the peak`;
  console.log(
    `  ${direction.padEnd(10)} ${more.toFixed(1).padStart(6)} MiB more (at most ${LIMIT})  ${sizes}  ${seconds.toFixed(1)} s`,
  );
  if (more > LIMIT) process.exitCode = 1;
}

async function hashOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.find(({ name }) => name === "artifact.bin");
  const hash = createHash("sha256");
  for await (const piece of createReadStream(join(found?.parentPath ?? folder, "artifact.bin"))) hash.update(piece);
  return hash.digest("hex");
}

async function measureTransfers(folder: string): Promise<void> {
  const server = await MlflowServer.start();
  try {
    for (const name of ["small", "large"]) await mkdir(join(folder, name));
    await writeFile(join(folder, "small/MLmodel"), "small");
    const written = await writeLarge(join(folder, "large/artifact.bin"));
    const script = join(folder, "transfer.cjs");
    await bundleScript(script);
    console.log(
      `\ntransfer: an artifact of ${SIZE} MiB through the MLflow server, resident memory, a new process each`,
    );
    report("upload", await transferInNewProcess(script, "upload", server.uri, folder, join(folder, "records")));
    report("download", await transferInNewProcess(script, "download", server.uri, folder, join(folder, "cache")));
    const read = await hashOf(join(folder, "cache/folders"));
    if (read !== written) throw new Error(`What came back is another file: ${read}, expected ${written}`);
    console.log("  what came back has the same SHA-256");
  } finally {
    await server.stop();
  }
}

await preparePython();
if (hasPythonEnvironment()) {
  const folder = await mkdtemp(join(tmpdir(), "tsfunc-transfer-"));
  try {
    await measureTransfers(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
} else {
  console.log("\ntransfer: not measured: that takes Python with MLflow");
}
