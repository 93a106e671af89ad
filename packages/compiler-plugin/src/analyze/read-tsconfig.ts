import { ts } from "./typescript.ts";

/**
 * Reads a tsconfig.json, with what it extends.
 *
 * @param path Absolute path.
 * @returns undefined for one that cannot be read. What else is wrong with it is for tsc to say.
 */
export function readTsconfig(path: string): ts.ParsedCommandLine | undefined {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
  return ts.getParsedCommandLineOfConfigFile(path, {}, host);
}
