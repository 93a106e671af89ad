import { randomBytes } from "node:crypto";
import { createReadStream, createWriteStream, type Dirent } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { artifactErrors } from "../../errors/artifact-errors.ts";
import { checkArtifactPath, joinArtifactPaths } from "../artifact-path.ts";
import type { ArtifactDownload, ArtifactEntry, ArtifactRepository, TransferOptions } from "../artifact-repository.ts";
import { meteredFile } from "../metered.ts";
import { artifactInside } from "./inside.ts";

/** How files begin that are not whole yet; MLflow keeps this beginning to itself, too. */
const UNFINISHED = ".artifact.uploading.";

/**
 * Artifacts in a folder of this machine.
 *
 * @see MLflow LocalArtifactRepository
 */
export class LocalArtifactRepository implements ArtifactRepository {
  readonly uri: string;
  readonly #root: string;

  /**
   * @param uri The URI by which it is known.
   * @param root The absolute path of the folder; it may be missing until something is uploaded.
   */
  constructor(uri: string, root: string) {
    this.uri = uri;
    this.#root = root;
  }

  async list(path?: string): Promise<readonly ArtifactEntry[]> {
    const folder = await this.localPath(path);
    const found = await readdir(folder, { withFileTypes: true }).catch(noneWhereMissing);
    const entries = found.filter(({ name }) => !name.startsWith(UNFINISHED));
    const described = await Promise.all(entries.map((entry) => describe(entry, folder, path)));
    return described.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async upload(file: string, path: string, { signal, onBytes }: TransferOptions = {}): Promise<void> {
    const target = await this.localPath(path);
    await mkdir(dirname(target), { recursive: true });
    const unfinished = join(dirname(target), `${UNFINISHED}${randomBytes(8).toString("hex")}`);
    try {
      await pipeline(meteredFile(file, onBytes)(), createWriteStream(unfinished, { flush: true, flags: "wx" }), {
        signal,
      });
      await rename(unfinished, target);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  async open(
    path: string,
    { from = 0, signal }: TransferOptions & { readonly from?: number } = {},
  ): Promise<ArtifactDownload> {
    const file = await this.localPath(path);
    const found = await stat(file).catch(() => null);
    if (found === null || !found.isFile()) throw artifactErrors.error("TF5012", { path, uri: this.uri });
    const start = Math.min(from, found.size);
    const stream = createReadStream(file, { start, ...(signal && { signal }) });
    return { stream, from: start, size: found.size, version: versionOf(found), md5: null };
  }

  async delete(path: string): Promise<void> {
    const target = await this.localPath(checkArtifactPath(path));
    await rm(target, { recursive: true, force: true });
  }

  async localPath(path?: string): Promise<string> {
    return path === undefined || path === "" ? this.#root : await artifactInside(this.#root, path);
  }
}

/** A link is followed to a file inside, when it is opened; nothing else is known of it here. */
async function describe(entry: Dirent, folder: string, above: string | undefined): Promise<ArtifactEntry> {
  const path = joinArtifactPaths(above, entry.name);
  if (entry.isDirectory()) return { path, isDirectory: true, size: null, version: null };
  const found = entry.isFile() ? await stat(join(folder, entry.name)).catch(() => null) : null;
  return { path, isDirectory: false, size: found?.size ?? null, version: found && versionOf(found) };
}

function versionOf(found: { readonly size: number; readonly mtimeMs: number; readonly ino: number }): string {
  return `${found.size}-${found.mtimeMs}-${found.ino}`;
}

function noneWhereMissing(error: NodeJS.ErrnoException): Dirent[] {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
  throw error;
}
