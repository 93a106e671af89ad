import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { hashIn } from "../../inject/index.ts";
import { COMPANION_FILE, companionPath } from "./companion-path.ts";

/** The companion files that are there: beside these sources, and anywhere in folders; files of others that are only named alike are left alone. */
export function companionFiles(paths: readonly string[], sources: readonly string[]): readonly string[] {
  const folders = paths.map((path) => resolve(path)).filter((path) => statSync(path).isDirectory());
  const found = [...sources.map(companionPath).filter((file) => existsSync(file)), ...folders.flatMap(within)];
  return [...new Set(found)].filter((file) => hashIn(readFileSync(file, "utf8")) !== null);
}

function within(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^(?:node_modules|\..*)$/.test(entry.name) ? [] : within(path);
    return COMPANION_FILE.test(entry.name) ? [path] : [];
  });
}
