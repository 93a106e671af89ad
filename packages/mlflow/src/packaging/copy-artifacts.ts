import { cp } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { modelFileErrors } from "../errors/model-file-errors.ts";
import type { RecordedArtifact } from "../model-file/tsfunc-flavor.ts";

/** What an artifact may be called. */
const NAME = /^(?!\.+$)[\w.-]+$/;

/**
 * Copies the artifacts of a model into its folder.
 *
 * @param artifacts Files and folders, by name.
 * @param folder The folder of the model.
 * @returns Where each one is now, by name.
 * @throws {TsfuncError} TF4019 when a name is no name of a folder, TF4017 when there is no such file.
 */
export async function copyArtifacts(
  artifacts: Readonly<Record<string, string | URL>>,
  folder: string,
): Promise<Record<string, RecordedArtifact>> {
  const copied: [string, RecordedArtifact][] = [];
  for (const [name, uri] of Object.entries(artifacts)) {
    if (!NAME.test(name)) throw modelFileErrors.error("TF4019", { name });
    const source = /^file:\/\//i.test(String(uri)) ? fileURLToPath(uri) : resolve(String(uri));
    const path = `artifacts/${name}/${basename(source)}`;
    await cp(source, join(folder, path), { recursive: true, dereference: true }).catch((cause: unknown) => {
      throw modelFileErrors.error("TF4017", { name, uri: String(uri) }, { cause });
    });
    copied.push([name, { path, uri: String(uri) }]);
  }
  return Object.fromEntries(copied);
}
