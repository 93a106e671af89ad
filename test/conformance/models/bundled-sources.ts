import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import tsfunc from "@tsfunc/compiler-plugin/esbuild";
import { build } from "esbuild";
import type { Exports } from "./exports.ts";
import { writeSources } from "./write-sources.ts";

/** A source as a module that can be saved as a model. */
export interface BundledSource {
  /** Absolute path of the module; its default export is the model. */
  readonly file: string;
  readonly exports: Exports;
}

/**
 * Decorates sources and builds them, so that they can be saved one by one without being compiled again.
 *
 * @param folder The name of the folder in which they are written.
 * @param sources Undecorated modules that export a function `predict` or a class `Model`.
 * @returns What came of each, by its source.
 */
export async function bundleSources(
  folder: string,
  sources: readonly string[],
): Promise<ReadonlyMap<string, BundledSource>> {
  const distinct = [...new Set(sources)];
  const { files, tsconfig } = writeSources(folder, distinct.map(decorated));
  const outdir = join(dirname(tsconfig), "built");
  await build({
    entryPoints: [...files],
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    keepNames: true,
    conditions: ["@tsfunc/source"],
    logLevel: "error",
    plugins: [tsfunc({ tsconfig })],
  });
  writeFileSync(join(outdir, "package.json"), '{ "name": "conformance-models", "private": true, "type": "module" }');
  const built = distinct.map(async (source, at): Promise<[string, BundledSource]> => {
    const file = join(outdir, `${at}.mjs`);
    return [source, { file, exports: await import(file) }];
  });
  return new Map(await Promise.all(built));
}

function decorated(source: string): string {
  const exported = source.includes("class Model") ? "Model" : "pyfunc(predict)";
  return `import { pyfunc } from "@tsfunc/runtime";\n${source.replace("export class Model ", "@pyfunc\nexport class Model ")}
export default ${exported};\n`;
}
