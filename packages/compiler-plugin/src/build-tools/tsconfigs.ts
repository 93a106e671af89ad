import { dirname, resolve, sep } from "node:path";
import { readTsconfig, ts } from "../analyze/index.ts";

/** A tsconfig.json, as far as compiling one file asks for it. */
export interface Tsconfig {
  /** Absolute path; undefined where there is none. */
  readonly path: string | undefined;
  readonly options: ts.CompilerOptions;
  /** What is in it, where it can be read. */
  readonly parsed?: ts.ParsedCommandLine;
}

const WITHOUT_TSCONFIG: Tsconfig = { path: undefined, options: {} };

/** Finds the tsconfig.json of each file, as editors do: the nearest one, or that one of its references that names the file. */
export class Tsconfigs {
  readonly #fixed: string | undefined;
  readonly #parsed = new Map<string, ts.ParsedCommandLine | undefined>();

  /** @param fixed The tsconfig.json of all files, where the user has named one. */
  constructor(fixed: string | undefined) {
    this.#fixed = fixed === undefined ? undefined : resolve(fixed);
  }

  /** The tsconfig.json of a file. */
  of(file: string): Tsconfig {
    const path = this.#fixed ?? this.#nearest(file);
    if (path === undefined) return WITHOUT_TSCONFIG;
    const parsed = this.#parse(path);
    return parsed === undefined ? { path, options: {} } : { path, options: parsed.options, parsed };
  }

  #nearest(file: string): string | undefined {
    const nearest = ts.findConfigFile(dirname(file), ts.sys.fileExists);
    if (nearest === undefined || this.#includes(nearest, file)) return nearest;
    const references = this.#parse(nearest)?.projectReferences ?? [];
    return references.map(ts.resolveProjectReferencePath).find((one) => this.#includes(one, file)) ?? nearest;
  }

  #includes(tsconfig: string, file: string): boolean {
    return this.#parse(tsconfig)?.fileNames.includes(file.split(sep).join("/")) ?? false;
  }

  #parse(path: string): ts.ParsedCommandLine | undefined {
    const known = this.#parsed.get(path);
    if (known !== undefined || this.#parsed.has(path)) return known;
    const parsed = readTsconfig(path);
    this.#parsed.set(path, parsed);
    return parsed;
  }
}
