import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UsageError } from "../../../output/usage-error.ts";
import type { FileEdit } from "./plan.ts";

/** An edit that is written beside its place. */
interface Staged extends FileEdit {
  readonly path: string;
  readonly temporary: string;
}

/**
 * Writes edits: all of them, or none. Each file is whole at any moment.
 *
 * @param folder The folder of the project.
 * @param edits The edits.
 * @throws {UsageError} When a file has changed since it was read, or cannot be written.
 */
export async function applyEdits(folder: string, edits: readonly FileEdit[]): Promise<void> {
  const staged = edits.map((edit) => {
    const path = join(folder, edit.file);
    return { ...edit, path, temporary: `${path}.${randomUUID()}.tmp` };
  });
  const done: Staged[] = [];
  try {
    for (const one of staged) await stage(one);
    for (const one of staged) {
      await rename(one.temporary, one.path);
      done.push(one);
    }
  } catch (error) {
    for (const one of done) await restore(one);
    for (const { temporary } of staged) await rm(temporary, { force: true });
    throw new UsageError(`Nothing was changed: ${(error as Error).message}`);
  }
}

async function stage({ file, path, temporary, before, after }: Staged): Promise<void> {
  const found = await readFile(path, "utf8").catch(() => null);
  if (found !== before) throw new Error(`${file} has changed meanwhile; run \`tsfunc init\` again.`);
  await mkdir(dirname(path), { recursive: true });
  const mode = before === null ? undefined : (await stat(path)).mode;
  await writeFile(temporary, after, mode === undefined ? {} : { mode });
}

async function restore({ path, temporary, before }: Staged): Promise<void> {
  if (before === null) return await rm(path, { force: true });
  await writeFile(temporary, before);
  await rename(temporary, path);
}
