import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { manifestOf, packagesUnder } from "../../scripts/setup/workspace.mjs";
import { type SourceFile, TEST_FILE } from "./check-imports.ts";

/** Every source file of every package; files that exist for tests alone are left out. */
export function readSourceFiles(): SourceFile[] {
  return packagesUnder("packages").flatMap((folder) => filesOf(manifestOf(folder).name, join(folder, "src")));
}

function filesOf(name: string, src: string): SourceFile[] {
  const paths = readdirSync(src, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll(sep, "/"));
  const sources = paths.filter((path) => /\.[cm]?tsx?$/.test(path) && !TEST_FILE.test(path));
  return sources.map((path) => ({ package: name, path, text: readFileSync(join(src, path), "utf8") }));
}
