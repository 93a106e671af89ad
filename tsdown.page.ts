import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { UserConfig } from "tsdown";

const PAGE = fileURLToPath(new URL("packages/playground/dist", import.meta.url));

/** The licences of what the page is bundled from; a file whose name has "license" in it would keep pnpm from packing that of the package. */
const THIRD_PARTY = "third-party.md";

/**
 * Copies the built page of the playground into the `dist/playground` of another package.
 *
 * @param entry The file that the page begins with; all others that it does not lead to stay out.
 * @throws {Error} When the page has not been built.
 */
export function pageCopies(entry: "index.html" | "try.html"): NonNullable<UserConfig["copy"]> {
  if (!existsSync(join(PAGE, entry))) throw new Error("packages/playground has to be built first: pnpm run build");
  return filesOf([entry, THIRD_PARTY]).map((file) => ({
    from: relative(process.cwd(), join(PAGE, file)),
    to: join("dist/playground", dirname(file)),
  }));
}

/** The files by whose names others are mentioned, beginning with a few; whatever is loaded is named by what loads it. */
function filesOf(first: readonly string[]): readonly string[] {
  const assets = readdirSync(join(PAGE, "assets")).filter((name) => !name.endsWith(".map"));
  const found = new Set(first);
  for (const file of found) {
    const text = readFileSync(join(PAGE, file), "utf8");
    for (const name of assets) if (text.includes(name)) found.add(`assets/${name}`);
  }
  return [...found];
}
