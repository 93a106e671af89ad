import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { ExpectedDiagnostic } from "./expectation.ts";
import { type StepName, type StepResult, steps } from "./file-steps.ts";

const FOLDER = fileURLToPath(new URL("files/", import.meta.url));
/** Beside the workspace's packages, so that the copies find the runtime. */
const COPIES = fileURLToPath(new URL("../.cache/", import.meta.url));

const TSCONFIG = {
  extends: fileURLToPath(new URL("fixtures/tsconfig.json", import.meta.url)),
  compilerOptions: { types: [], noEmit: false, outDir: "emitted", rootDir: "src" },
  include: ["src"],
};

/** What `expected.json` says of a folder of `files/`. */
interface FileExpectation {
  /** What is wrong with the files. */
  readonly title: string;
  /** What is done, one after the other. */
  readonly steps: readonly StepName[];
  /** What the last step finds. */
  readonly diagnostics: readonly (ExpectedDiagnostic & { readonly file: string })[];
  /** What is done once the files of `repair/` lie over the others: the last step finds nothing any more. */
  readonly repaired: readonly StepName[];
}

/** A folder of `files/`: sources with emitted JavaScript, companion files or a cache of which something is wrong. */
export interface FileConstruct {
  readonly name: string;
  readonly expected: FileExpectation;
}

/** Finds every folder of `files/`. */
export function findFileConstructs(): readonly FileConstruct[] {
  return readdirSync(FOLDER).map((name) => {
    return { name, expected: JSON.parse(readFileSync(join(FOLDER, name, "expected.json"), "utf8")) };
  });
}

/** A copy of a folder of `files/`, in which its steps are taken. */
export class FileProject {
  readonly #folder: string;

  constructor({ name }: FileConstruct) {
    mkdirSync(COPIES, { recursive: true });
    this.#folder = mkdtempSync(join(COPIES, `${name}-`));
    cpSync(join(FOLDER, name), this.#folder, { recursive: true });
    writeFileSync(join(this.#folder, "tsconfig.json"), JSON.stringify(TSCONFIG));
  }

  /** Takes steps, and returns what the last of them has come to. */
  async take(names: readonly StepName[]): Promise<StepResult> {
    let result: StepResult = { diagnostics: [], files: [] };
    for (const name of names) result = await steps[name](this.#folder);
    return result;
  }

  /** Lays the files of `repair/` over the others. */
  repair(): void {
    const repair = join(this.#folder, "repair");
    if (existsSync(repair)) cpSync(repair, this.#folder, { recursive: true });
  }

  /** Diagnostics in the form of `expected.json`. */
  shown({ diagnostics }: StepResult): readonly ExpectedDiagnostic[] {
    return diagnostics.map(({ code, line, file }) => ({ code, file: relative(this.#folder, file), line }));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
