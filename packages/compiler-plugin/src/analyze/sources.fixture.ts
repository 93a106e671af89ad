import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";
import { Analyzer } from "./analyzer.ts";
import { Source } from "./source.fixture.ts";

/** Inside the package, so that `@tsfunc/runtime` is found as users find it. */
const CACHE = fileURLToPath(new URL("../../.cache/", import.meta.url));
const BASE = fileURLToPath(new URL("../../../../tsconfig.base.json", import.meta.url));

/** Texts by path; the first is the one that is analyzed. */
export type Files = Readonly<Record<string, string>>;

/** Sources given as text. All those of a test file share one Program, which is made before the first test. */
export class Sources {
  readonly #folder: string;
  readonly #files: string[] = [];
  readonly #sources: Source[] = [];
  #analyzer: Analyzer | undefined;

  constructor(compilerOptions: Readonly<Record<string, unknown>> = {}) {
    mkdirSync(CACHE, { recursive: true });
    this.#folder = mkdtempSync(join(CACHE, "sources-"));
    const config = { extends: BASE, compilerOptions: { types: ["node"], ...compilerOptions }, files: [] };
    write(this.tsconfig, JSON.stringify(config));
    beforeAll(() => this.#sources[0]?.analysis, 60_000);
    afterAll(() => rmSync(this.#folder, { recursive: true, force: true }));
  }

  /** Adds a source, or one with other files that it needs. */
  add(source: string | Files): Source {
    const folder = join(this.#folder, String(this.#files.length));
    const files = typeof source === "string" ? { "model.ts": source } : source;
    const texts = new Map(Object.entries(files).map(([path, text]) => [join(folder, path), text]));
    for (const [path, text] of texts) write(path, text);
    this.#files.push(...[...texts.keys()].filter((path) => path.endsWith(".ts") && !path.includes("node_modules")));
    const added = new Source(texts, () => this.analyzer);
    this.#sources.push(added);
    return added;
  }

  get tsconfig(): string {
    return join(this.#folder, "tsconfig.json");
  }

  get analyzer(): Analyzer {
    if (this.#analyzer === undefined) {
      this.#analyzer = new Analyzer({ tsconfig: this.tsconfig });
      this.#analyzer.addFiles(this.#files);
    }
    return this.#analyzer;
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
