import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { artifactErrors } from "../../errors/artifact-errors.ts";
import type { ArtifactDownload, ArtifactEntry, ArtifactRepository } from "../artifact-repository.ts";
import { meterOf } from "../metered.ts";

/** A file to be downloaded. */
export interface FileToDownload extends ArtifactEntry {
  /** What its content has to be, where that is known. */
  readonly sha256: string | null;
}

/** What a file was when it was downloaded. */
export interface KnownFile {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  /** What the store said; null where it says nothing. */
  readonly version: string | null;
}

/** The bytes so far of one file, which the next attempt goes on with. */
export class PartialFile {
  /** Where the bytes are. */
  readonly path: string;
  readonly #repository: ArtifactRepository;
  readonly #file: FileToDownload;

  /**
   * @param slot The folder for unfinished files.
   * @param repository Where the file is.
   * @param file Which file.
   */
  constructor(slot: string, repository: ArtifactRepository, file: FileToDownload) {
    this.path = join(slot, createHash("sha256").update(file.path).digest("hex"));
    this.#repository = repository;
    this.#file = file;
  }

  /**
   * Downloads what is missing, and compares the whole with what is known of it.
   *
   * @param onBytes Is told of every piece, of what was there before as well; less than 0 for what has to come again.
   * @param signal Stops it.
   * @returns What it is.
   * @throws {TsfuncError} TF5015 when it is not what was expected; what the repository throws.
   */
  async download(onBytes: (count: number) => void, signal: AbortSignal | undefined): Promise<KnownFile> {
    const stop = signal === undefined ? {} : { signal };
    const had = await this.#resumable();
    const opened = await this.#repository.open(this.#file.path, { from: had.size, ...stop });
    opened.stream.once("error", () => undefined);
    const from = this.#isContinued(had, opened) ? opened.from : 0;
    if (from === 0) await this.remove();
    if (from !== opened.from) {
      opened.stream.destroy();
      return await this.download(onBytes, signal);
    }
    await writeFile(this.#versionFile, opened.version ?? "");
    const hashes = [createHash("sha256"), ...(opened.md5 === null ? [] : [createHash("md5")])];
    let size = 0;
    const onPiece = (piece: Buffer) => {
      size += piece.length;
      for (const hash of hashes) hash.update(piece);
      onBytes(piece.length);
    };
    if (from > 0) for await (const piece of createReadStream(this.path, { end: from - 1 })) onPiece(piece);
    const target = createWriteStream(this.path, from > 0 ? { flags: "r+", start: from } : { flags: "w" });
    await pipeline(opened.stream, meterOf(onPiece), target, stop);
    const [sha256 = "", md5] = hashes.map((hash) => hash.digest("hex"));
    await this.#verify(opened, { size, sha256, md5 });
    return { path: this.#file.path, sha256, size, version: opened.version };
  }

  /** Removes the bytes. */
  async remove(): Promise<void> {
    await rm(this.path, { force: true });
    await rm(this.#versionFile, { force: true });
  }

  get #versionFile(): string {
    return `${this.path}.version`;
  }

  async #resumable(): Promise<{ readonly size: number; readonly version: string }> {
    const found = await stat(this.path).catch(() => null);
    const version = await readFile(this.#versionFile, "utf8").catch(() => null);
    return found === null || version === null ? { size: 0, version: "" } : { size: found.size, version };
  }

  /** Without a version, only a hash that is known beforehand shows that two parts belong together. */
  #isContinued(had: { readonly size: number; readonly version: string }, { from, version }: ArtifactDownload): boolean {
    if (from === 0 || from !== had.size) return from === 0;
    return version === null ? had.version === "" && this.#file.sha256 !== null : version === had.version;
  }

  /** What is too short is kept, and gone on with. */
  async #verify(
    { size: told, md5 }: ArtifactDownload,
    is: { readonly size: number; readonly sha256: string; readonly md5: string | undefined },
  ): Promise<void> {
    const size = told ?? this.#file.size ?? is.size;
    if (is.size < size) throw new Error(`Only ${is.size} of ${size} bytes of ${this.#file.path} have come.`);
    const problem =
      difference("size", is.size, size) ??
      difference("SHA-256", is.sha256, this.#file.sha256 ?? is.sha256) ??
      difference("MD5", is.md5 ?? null, md5);
    if (problem === null) return;
    await this.remove();
    throw artifactErrors.error("TF5015", { path: this.#file.path, uri: this.#repository.uri, problem });
  }
}

function difference(what: string, is: string | number | null, expected: string | number | null): string | null {
  return is === expected ? null : `its ${what} is ${is}, expected ${expected}`;
}
