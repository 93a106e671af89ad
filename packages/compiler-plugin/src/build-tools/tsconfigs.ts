import { dirname, resolve, sep } from "node:path";
import { readTsconfig, type TsconfigReading, ts } from "../analyze/index.ts";

/** A tsconfig.json, as far as compiling one file asks for it. */
export interface Tsconfig {
  /** Absolute path; undefined where there is none. */
  readonly path: string | undefined;
  readonly options: ts.CompilerOptions;
  /** What was read to find it; what is in it comes last. Empty where that cannot be read. */
  readonly readings: readonly TsconfigReading[];
}

/** Finds the tsconfig.json of each file, as editors do: the nearest one, or that one of its references that names the file. */
export class Tsconfigs {
  readonly #fixed: string | undefined;
  readonly #readings = new Map<string, TsconfigReading | undefined>();

  /** @param fixed The tsconfig.json of all files, where the user has named one. */
  constructor(fixed: string | undefined) {
    this.#fixed = fixed === undefined ? undefined : resolve(fixed);
  }

  /** The tsconfig.json of a file. */
  of(file: string): Tsconfig {
    const paths = this.#fixed === undefined ? this.#lookedAt(file) : [this.#fixed];
    const readings = paths.map((path) => this.#read(path));
    const options = readings.at(-1)?.parsed.options ?? {};
    return { path: paths.at(-1), options, readings: readings.every((one) => one !== undefined) ? readings : [] };
  }

  /** The paths of those that are asked for a file; the last one is its own. */
  #lookedAt(file: string): readonly string[] {
    const nearest = ts.findConfigFile(dirname(file), ts.sys.fileExists);
    if (nearest === undefined) return [];
    if (this.#includes(nearest, file)) return [nearest];
    const references = this.#read(nearest)?.references ?? [];
    const at = references.findIndex((one) => this.#includes(one, file));
    return at === -1 ? [...references, nearest] : [nearest, ...references.slice(0, at + 1)];
  }

  #includes(tsconfig: string, file: string): boolean {
    return this.#read(tsconfig)?.parsed.fileNames.includes(file.split(sep).join("/")) ?? false;
  }

  #read(path: string): TsconfigReading | undefined {
    const known = this.#readings.get(path);
    if (known !== undefined || this.#readings.has(path)) return known;
    const reading = readTsconfig(path);
    this.#readings.set(path, reading);
    return reading;
  }
}
