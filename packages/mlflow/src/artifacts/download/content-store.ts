import { chmod, constants, copyFile, link, mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { hashFile } from "../../model-file/describe-files.ts";

/** Nobody is to write into a file that others share. */
const READ_ONLY = 0o444;

/** Why a file cannot have a second name; it is copied then. */
const NO_LINKS = new Set(["EXDEV", "EPERM", "EMLINK", "ENOTSUP", "ENOSYS", "EOPNOTSUPP"]);

/** Files by their content: what two models share is kept once. */
export class ContentStore {
  readonly #folder: string;

  /** @param cache The folder of the cache. */
  constructor(cache: string) {
    this.#folder = join(cache, "files");
  }

  /**
   * Whether a file is there, whole.
   *
   * @param sha256 Its hash.
   * @returns Its size; null where it is not there, or was not what it is known by.
   */
  async find(sha256: string): Promise<number | null> {
    const file = this.path(sha256);
    const found = await stat(file).catch(() => null);
    if (found === null) return null;
    if ((await hashFile(file)) === sha256) return found.size;
    await rm(file, { force: true });
    return null;
  }

  /**
   * Takes a file in, which is moved.
   *
   * @param file Its path.
   * @param sha256 Its hash.
   */
  async add(file: string, sha256: string): Promise<void> {
    const target = this.path(sha256);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await chmod(file, READ_ONLY);
    await rename(file, target);
  }

  /**
   * Puts a file somewhere, by a second name where the disk can.
   *
   * @param sha256 Its hash.
   * @param target Where it goes; there must be nothing.
   */
  async place(sha256: string, target: string): Promise<void> {
    await mkdir(dirname(target), { recursive: true });
    await link(this.path(sha256), target).catch(async (error: NodeJS.ErrnoException) => {
      if (!NO_LINKS.has(error.code ?? "")) throw error;
      await copyFile(this.path(sha256), target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    });
  }

  /**
   * Where a file is.
   *
   * @param sha256 Its hash.
   */
  path(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }
}
