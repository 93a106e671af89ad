import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pnpm } from "../setup/pnpm.mjs";
import { publicPackages } from "../setup/workspace.mjs";

/**
 * Packs every public package as it would be published. The packages have to be built.
 *
 * @param {string} destination An empty folder.
 * @returns {Promise<string[]>} Paths of the tarballs, by name.
 * @throws {Error} When a package cannot be packed.
 */
export async function packPackages(destination) {
  for (const folder of publicPackages()) {
    const { ok, output } = await pnpm(["pack", "--pack-destination", destination], { cwd: folder });
    if (!ok) throw new Error(`${folder} cannot be packed.\n\n${output}`);
  }
  return readdirSync(destination)
    .sort()
    .map((name) => join(destination, name));
}
