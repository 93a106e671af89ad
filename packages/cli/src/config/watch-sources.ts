import { statSync, watch } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Sources whose change matters; what `tsfunc emit` writes itself does not. */
const SOURCE = /(?<!\.tsfunc)\.[cm]?tsx?$/;
const FOREIGN = /(?:^|[\\/])(?:node_modules|\.[^\\/]+)[\\/]/;
const QUIET = 100;

/**
 * Watches sources until the process is asked to end.
 *
 * @param paths Files and folders; the working directory without any.
 * @param onChange Takes the absolute paths of what has changed, once it has been quiet for a moment.
 */
export async function watchSources(
  paths: readonly string[],
  onChange: (changed: readonly string[]) => void,
): Promise<void> {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const notice = (file: string): void => {
    if (!SOURCE.test(file) || FOREIGN.test(file)) return;
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...changed];
      changed.clear();
      onChange(files);
    }, QUIET);
  };
  const watchers = foldersOf(paths).map((folder) =>
    watch(folder, { recursive: true }, (_, name) => notice(join(folder, String(name)))),
  );
  await new Promise<void>((stop) => {
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
  clearTimeout(timer);
  for (const one of watchers) one.close();
}

function foldersOf(paths: readonly string[]): readonly string[] {
  const all = paths.length === 0 ? [process.cwd()] : paths.map((path) => resolve(path));
  return [...new Set(all.map((path) => (statSync(path).isDirectory() ? path : dirname(path))))];
}
