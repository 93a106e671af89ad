import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { Environment } from "./transfer-settings.ts";

/**
 * Where downloaded artifacts are kept, and what is known of uploads that were not finished.
 *
 * @param environment `TSFUNC_CACHE_DIR` names the folder of all caches, `XDG_CACHE_HOME` the one that it is in.
 * @returns An absolute path; `~/.cache/tsfunc/artifacts` where they say nothing.
 */
export function cacheFolder(environment: Environment): string {
  const { TSFUNC_CACHE_DIR: own, XDG_CACHE_HOME: all } = environment;
  if (own !== undefined && isAbsolute(own)) return join(own, "artifacts");
  return join(all !== undefined && isAbsolute(all) ? all : join(homedir(), ".cache"), "tsfunc/artifacts");
}
