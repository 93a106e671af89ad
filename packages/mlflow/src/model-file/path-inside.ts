import { realpath } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { modelFileErrors } from "../errors/model-file-errors.ts";

/**
 * The path of a file that a model names, which has to be inside of its folder: symbolic links included.
 *
 * @param folder The folder of the model.
 * @param recorded What stands in its MLmodel file.
 * @returns The absolute path; it may be that there is no such file.
 * @throws {TsfuncError} TF4013 when it leads out of the folder.
 */
export async function pathInside(folder: string, recorded: unknown): Promise<string> {
  const isPlain = typeof recorded === "string" && recorded !== "" && !/[\0\\]|^[a-z]:/i.test(recorded);
  if (!isPlain || isAbsolute(recorded)) throw leadsOut(folder, recorded);
  const path = join(folder, recorded);
  if (!contains(folder, path)) throw leadsOut(folder, recorded);
  const [root, target] = [await realpath(folder), await realpathOrNull(path)];
  if (target !== null && !contains(root, target)) throw leadsOut(folder, recorded);
  return path;
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function realpathOrNull(path: string): Promise<string | null> {
  return realpath(path).catch(() => null);
}

function leadsOut(folder: string, recorded: unknown): Error {
  return modelFileErrors.error("TF4013", { folder, path: JSON.stringify(recorded) ?? "undefined" });
}
