import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { ts } from "../analyze/index.ts";

/** A source; not a declaration file, nor a companion file. */
const SOURCE = /(?<!\.d|\.tsfunc)\.[cm]?tsx?$/;
const FOREIGN_FOLDER = /^(?:node_modules|\..*)$/;

/**
 * The TypeScript sources that a command is about.
 *
 * @param paths Files, and folders with all that is in them but installed packages; relative to the working directory. Without any, the files
 * of the tsconfig.json and of those that it refers to.
 * @param tsconfig By default the nearest one from the working directory upwards.
 * @returns Absolute paths.
 */
export function sourceFiles(paths: readonly string[], tsconfig: string | undefined): readonly string[] {
  if (paths.length === 0) return filesOfProject(tsconfig ?? ts.findConfigFile(process.cwd(), ts.sys.fileExists));
  const found = paths.map((path) => resolve(path)).flatMap((path) => (statSync(path).isFile() ? [path] : within(path)));
  return [...new Set(found)];
}

function within(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return FOREIGN_FOLDER.test(entry.name) ? [] : within(path);
    return SOURCE.test(entry.name) ? [path] : [];
  });
}

function filesOfProject(tsconfig: string | undefined): readonly string[] {
  if (tsconfig === undefined) return within(process.cwd());
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
  const parsed = ts.getParsedCommandLineOfConfigFile(resolve(tsconfig), {}, host);
  const own = parsed?.fileNames.filter((file) => SOURCE.test(file)).map((file) => resolve(file)) ?? [];
  const references = parsed?.projectReferences?.map(ts.resolveProjectReferencePath) ?? [];
  return [...new Set([...own, ...references.flatMap((one) => filesOfProject(one))])];
}
