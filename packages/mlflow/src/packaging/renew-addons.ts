import { copyFile, readdir, rename } from "node:fs/promises";
import { join } from "node:path";

/**
 * Gives addons new files with the same bytes. An addon that this process has opened counts as the same one wherever its file is moved to, and
 * one that is set up twice may end the process.
 *
 * @param folder The folder below which the addons are.
 */
export async function renewAddons(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((one) => one.endsWith(".node"))) {
    const [file, renewed] = [join(folder, name), join(folder, `${name}.new`)];
    await copyFile(file, renewed);
    await rename(renewed, file);
  }
}
