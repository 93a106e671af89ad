import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FileAccess } from "../file-access.ts";
import { RUNTIME_FOLDER } from "./runtime-folder.ts";

/** What a source can see of the runtime. */
const VISIBLE = /^(?:package\.json|dist\/[\w/-]+\.d\.ts)$/;

/**
 * The declarations of the runtime, and nothing else of the machine: whatever path a source comes up with leads to one of them, or nowhere.
 *
 * @see docs/adr/0024-playground.md
 */
export function runtimeFiles(): FileAccess {
  const root = dirname(createRequire(import.meta.url).resolve("@tsfunc/runtime/package.json"));
  const texts = new Map<string, string | undefined>();
  const readFile = (file: string): string | undefined => {
    const path = visiblePath(file);
    if (path === undefined) return undefined;
    if (!texts.has(path)) texts.set(path, textOf(join(root, path)));
    return texts.get(path);
  };
  return {
    readFile,
    fileExists: (file) => readFile(file) !== undefined,
    directoryExists: (folder) => `${RUNTIME_FOLDER}/`.startsWith(`${folder}/`) || folder.startsWith(RUNTIME_FOLDER),
    getDirectories: () => [],
    namesIn: () => null,
    realpath: (path) => path,
    getCurrentDirectory: () => "/",
  };
}

/** A path within the package: the pattern has no dots but those of endings, so that none leads out of it. */
function visiblePath(file: string): string | undefined {
  if (!file.startsWith(`${RUNTIME_FOLDER}/`)) return undefined;
  const path = file.slice(RUNTIME_FOLDER.length + 1);
  return VISIBLE.test(path) ? path : undefined;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
