import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Analyzer, type FileAnalysis } from "../../packages/compiler-plugin/src/analyze/index.ts";
import type { Expectation } from "./expectation.ts";

const FIXTURES = new URL("fixtures/", import.meta.url);

/** A folder of `fixtures/`: what it has, and what is expected of it. */
export interface Construct {
  readonly name: string;
  readonly folder: URL;
  readonly expected: Expectation;
  /** What the compiler plugin finds; all constructs for the same release of MLflow share one Program. */
  readonly analysis: () => FileAnalysis;
}

/**
 * Finds every construct.
 *
 * @returns The constructs by name; nothing is analyzed before the first asks for it.
 */
export function findConstructs(): readonly Construct[] {
  const analyzers = new Analyzers();
  const folders = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => {
    const folder = new URL(`${name}/`, FIXTURES);
    const expected: Expectation = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8"));
    return { name, folder, expected, analysis: () => analyze(analyzers.for(expected), new URL("input.ts", folder)) };
  });
}

/** An analyzer for each release of MLflow that is targeted. */
class Analyzers {
  readonly #analyzers = new Map<string, Analyzer>();

  for({ targetMlflow }: Expectation): Analyzer {
    const known = this.#analyzers.get(targetMlflow ?? "");
    const tsconfig = fileURLToPath(new URL("tsconfig.json", FIXTURES));
    const analyzer = known ?? new Analyzer({ tsconfig, ...(targetMlflow === undefined ? {} : { targetMlflow }) });
    this.#analyzers.set(targetMlflow ?? "", analyzer);
    return analyzer;
  }
}

/** A model is what is exported as `predict` or as `Model`; without either, what is decorated in the file. */
function analyze(analyzer: Analyzer, input: URL): FileAnalysis {
  const file = fileURLToPath(input);
  const entry = /\bexport\b.*\b(predict|Model)\b/.exec(readFileSync(file, "utf8"))?.[1];
  return entry === undefined ? analyzer.analyzeFile(file) : analyzer.analyzeEntry(file, entry);
}
