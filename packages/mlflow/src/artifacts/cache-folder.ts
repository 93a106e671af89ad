import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/**
 * Where downloaded artifacts are kept, and what is known of uploads that were not finished.
 *
 * @param env `TSFUNC_CACHE_DIR` names the folder of all caches, `XDG_CACHE_HOME` the one that it is in.
 * @returns An absolute path; `~/.cache/tsfunc/artifacts` where they say nothing.
 */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const { TSFUNC_CACHE_DIR: own, XDG_CACHE_HOME: all } = env;
  if (own !== undefined && isAbsolute(own)) return join(own, "artifacts");
  return join(all !== undefined && isAbsolute(all) ? all : join(homedir(), ".cache"), "tsfunc/artifacts");
}
