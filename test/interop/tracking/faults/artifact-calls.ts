import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { downloadArtifacts } from "../../../../packages/mlflow/src/artifacts/download/download-artifacts.ts";
import { type Clients, type FaultyCall, faultyCall } from "./faulty-call.ts";

const SERVICE = "/api/2.0/mlflow-artifacts/artifacts";

/** A file here, and its name there. */
interface Sent {
  readonly folder: string;
  readonly file: string;
  readonly name: string;
  readonly bytes: Buffer;
}

async function fileOf(name: string): Promise<Sent> {
  const folder = await mkdtemp(join(tmpdir(), "tsfunc-faults-"));
  const file = join(folder, "data.bin");
  const bytes = randomBytes(50_000);
  await writeFile(file, bytes);
  return { folder, file, name: `${name}/data.bin`, bytes };
}

async function sentFile({ artifacts }: Clients, name: string): Promise<Sent> {
  const sent = await fileOf(name);
  await artifacts.upload(sent.file, sent.name);
  return sent;
}

function namesIn({ artifacts }: Clients, { name }: Sent): Promise<readonly string[]> {
  return artifacts.list(name.replace("/data.bin", "")).then((entries) => entries.map(({ path }) => path));
}

/** What is there, or null. */
async function bytesAt(clients: Clients, sent: Sent): Promise<Buffer | null> {
  const names = await namesIn(clients, sent);
  return names.includes(sent.name) ? await downloaded(clients, sent, "check") : null;
}

async function downloaded({ artifacts }: Clients, { folder, name }: Sent, purpose: string): Promise<Buffer> {
  return readFile(await downloadArtifacts(artifacts, name, { cache: join(folder, purpose) }));
}

/** The calls that concern artifacts. */
export const ARTIFACT_CALLS: readonly FaultyCall[] = [
  faultyCall({
    name: "uploadArtifact",
    request: `PUT ${SERVICE}/*/*/*`,
    prepare: (_clients, name) => fileOf(name),
    call: async ({ artifacts }, { file, name }) => {
      await artifacts.upload(file, name);
      return true;
    },
    check: async (clients, sent, result) => {
      const there = await bytesAt(clients, sent);
      if (result !== null || there !== null) expect(there).toEqual(sent.bytes);
      await rm(sent.folder, { recursive: true });
    },
  }),
  faultyCall({
    name: "downloadArtifact",
    request: `GET ${SERVICE}/*/*/*`,
    prepare: sentFile,
    call: (clients, sent) => downloaded(clients, sent, "call"),
    check: async (_clients, { folder, bytes }, result) => {
      if (result !== null) expect(result).toEqual(bytes);
      await rm(folder, { recursive: true });
    },
  }),
  faultyCall({
    name: "listArtifacts",
    request: `GET ${SERVICE}`,
    prepare: sentFile,
    call: namesIn,
    check: async (_clients, { folder, name }, result) => {
      if (result !== null) expect(result).toEqual([name]);
      await rm(folder, { recursive: true });
    },
  }),
  faultyCall({
    name: "deleteArtifact",
    request: `DELETE ${SERVICE}/*/*/*`,
    prepare: sentFile,
    call: async ({ artifacts }, { name }) => {
      await artifacts.delete(name);
      return true;
    },
    check: async (clients, sent, result) => {
      if (result !== null) expect(await namesIn(clients, sent)).toEqual([]);
      await rm(sent.folder, { recursive: true });
    },
  }),
];
