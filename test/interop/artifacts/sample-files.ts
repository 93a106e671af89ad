import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

/** Names that servers and stores have to keep as they are. */
const TEXTS: Readonly<Record<string, string>> = {
  MLmodel: "flavors:\n  python_function:\n    loader_module: none\n",
  "code/model.mjs": "export default 1;\n",
  "empty.bin": "",
  "data/a b+c&d=e;f,g@h!'().txt": "odd",
  "data/héllo wörld/日本.txt": "unicode",
  "data/100%.txt": "percent",
};

/** In bytes: some pieces of a stream, and several parts of 5 MiB. */
export const LARGE = 12 * 1024 * 1024 + 17;

/** A folder with files of all sorts, and room for more beside it. */
export class SampleFiles {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Makes the folder. */
  static async make(): Promise<SampleFiles> {
    const sample = new SampleFiles(await mkdtemp(join(tmpdir(), "tsfunc-artifacts-")));
    for (const [path, text] of Object.entries(TEXTS)) await sample.write(path, text);
    await sample.write("data/large.bin", bytesOf(LARGE));
    return sample;
  }

  /** The folder with the files. */
  get files(): string {
    return join(this.folder, "files");
  }

  /** A path that nothing is at. */
  path(name: string): string {
    return join(this.folder, name);
  }

  /** Writes one more file. */
  async write(path: string, content: string | Uint8Array): Promise<void> {
    const file = join(this.files, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }

  /** Removes all of it. */
  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Bytes that no compression makes fewer, and always the same. */
export function bytesOf(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let state = 1;
  for (let at = 0; at < size; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 16;
  }
  return bytes;
}

/** The size and the hash of each file of a folder, by path. */
export async function contentOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const described = files.map(async (file) => {
    const hash = createHash("sha256")
      .update(await readFile(file))
      .digest("hex");
    return [relative(folder, file), `${(await stat(file)).size} ${hash}`] as const;
  });
  return Object.fromEntries((await Promise.all(described)).sort());
}
