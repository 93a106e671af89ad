import { existsSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";

const ENDINGS: Readonly<Record<string, string>> = { ts: "js", tsx: "js", mts: "mjs", cts: "cjs" };

/**
 * Leads from an import of a source to that of the emitted file.
 *
 * @param specifier As the source has it, or would have it: a relative path may end as sources do.
 * @param source Absolute path of the source that has the import.
 * @param emitted Absolute path of what it was emitted as.
 * @param outputOf What a source is emitted as, for those that are not beside each other as their sources are.
 */
export function emittedModule(
  specifier: string,
  source: string,
  emitted: string,
  outputOf: (source: string) => string | undefined,
): string {
  if (!/^\.{1,2}\//.test(specifier)) return specifier;
  const beside = specifier.replace(/\.([cm]?tsx?)$/, (whole, ending: string) => `.${ENDINGS[ending] ?? whole}`);
  const asJsx = beside.replace(/\.js$/, ".jsx");
  const found = [beside, asJsx].find((one) => existsSync(resolve(dirname(emitted), one)));
  if (found !== undefined) return found;
  const output = outputOf(resolve(dirname(source), specifier));
  return output === undefined ? beside : relativeModule(emitted, output);
}

/** The relative path of one module from another, as imports write it. */
export function relativeModule(from: string, to: string): string {
  const path = relative(dirname(from), to).split(sep).join("/");
  return path.startsWith(".") ? path : `./${path}`;
}
