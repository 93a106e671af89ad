import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ts } from "../../analyze/index.ts";
import { type FoundMap, sourcesOf } from "./source-map-of.ts";

const SOURCE = /(?<!\.d)\.[cm]?tsx?$/;

/** Finds the TypeScript sources of emitted JavaScript, and what they were emitted as. */
export class EmittedSources {
  readonly #tsconfig: string | undefined;
  readonly #outputs = new Map<string, ReadonlyMap<string, string>>();

  /** @param tsconfig The tsconfig.json that the files were emitted by; by default the nearest one of each file. */
  constructor(tsconfig: string | undefined) {
    this.#tsconfig = tsconfig === undefined ? undefined : resolve(tsconfig);
  }

  /**
   * The source of an emitted file.
   *
   * @param file Absolute path of the emitted file.
   * @param found Its source map.
   * @returns Its absolute path, or why there is none, as the end of a sentence.
   */
  sourceOf(file: string, found: FoundMap | null): { readonly source: string } | { readonly reason: string } {
    const sources = found === null ? [] : sourcesOf(file, found);
    if (sources.length > 1)
      return { reason: `its source map names ${sources.length} sources, as those of bundlers do` };
    const [mapped] = sources;
    if (mapped !== undefined && existsSync(mapped)) return asSource(mapped);
    const byProject = this.#projectSourceOf(file);
    if (byProject !== undefined) return asSource(byProject);
    if (mapped !== undefined) return { reason: `${mapped}, which its source map names, does not exist` };
    return { reason: "it has no source map, and no source of the tsconfig.json is emitted as this file" };
  }

  /** What a source is emitted as; undefined where its tsconfig.json does not say. */
  outputOf(source: string): string | undefined {
    const tsconfig = this.#tsconfigOf(source);
    if (tsconfig === undefined) return undefined;
    for (const [output, one] of this.#outputsOf(tsconfig)) if (one === source) return output;
    return undefined;
  }

  #projectSourceOf(file: string): string | undefined {
    const tsconfig = this.#tsconfigOf(file);
    return tsconfig === undefined ? undefined : this.#outputsOf(tsconfig).get(file);
  }

  #tsconfigOf(file: string): string | undefined {
    return this.#tsconfig ?? ts.findConfigFile(dirname(file), ts.sys.fileExists);
  }

  /** Sources by the absolute paths of what they are emitted as. */
  #outputsOf(tsconfig: string): ReadonlyMap<string, string> {
    const known = this.#outputs.get(tsconfig);
    if (known !== undefined) return known;
    const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
    const parsed = ts.getParsedCommandLineOfConfigFile(tsconfig, { noEmit: false }, host);
    const sources = parsed?.fileNames.filter((name) => SOURCE.test(name)) ?? [];
    const outputs = new Map(
      sources.flatMap((source) =>
        ts
          .getOutputFileNames(parsed as ts.ParsedCommandLine, source, false)
          .map((output) => [resolve(output), resolve(source)]),
      ),
    );
    this.#outputs.set(tsconfig, outputs);
    return outputs;
  }
}

function asSource(source: string): { readonly source: string } | { readonly reason: string } {
  return SOURCE.test(source) ? { source } : { reason: `${source} is JavaScript, which says nothing of types` };
}
