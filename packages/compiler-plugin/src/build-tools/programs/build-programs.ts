import { existsSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { nearestFolderWith } from "../../cache/index.ts";
import type { CompileSettings } from "../program-compiler.ts";
import { LocalPrograms } from "./local-programs.ts";
import type { Programs } from "./programs.ts";
import { ThreadPrograms } from "./thread-programs.ts";

const OWN_FILE = fileURLToPath(import.meta.url);

/**
 * The Programs of a build: in a thread of their own, so that their memory is given back before the bundler needs its own. Sources of this package
 * are TypeScript, which threads of Node cannot read; they compile where they are.
 *
 * @param settings By what files are compiled.
 */
export function buildPrograms(settings: CompileSettings): Programs {
  const thread = threadFile();
  return thread === undefined ? new LocalPrograms(settings) : new ThreadPrograms(thread, settings);
}

function threadFile(): string | undefined {
  const dist = join(nearestFolderWith(["package.json"], dirname(OWN_FILE)) ?? "", "dist");
  const file = join(dist, "program-thread.js");
  return OWN_FILE.startsWith(dist + sep) && existsSync(file) ? file : undefined;
}
