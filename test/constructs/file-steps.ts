import { cpSync, readdirSync, rmSync, truncateSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { check } from "../../packages/compiler-plugin/src/build-tools/check.ts";
import { emitCompanions } from "../../packages/compiler-plugin/src/build-tools/companions/emit-companions.ts";
import { Compiler } from "../../packages/compiler-plugin/src/build-tools/compiler.ts";
import { patch } from "../../packages/compiler-plugin/src/build-tools/patch/patch.ts";
import type { Diagnostic } from "../../packages/compiler-plugin/src/diagnostics/index.ts";

/** What a step has found, and the files with models that it has come through with. */
export interface StepResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly string[];
}

/** A step of a fixture, in the folder of its copy. */
type Step = (folder: string) => StepResult | Promise<StepResult>;

const NOTHING: StepResult = { diagnostics: [], files: [] };

/** How much of an entry is left when a cache is cut off. */
const LEFT_BYTES = 100;

/** What can be done to the files of a fixture, by the names that `expected.json` uses. */
export const steps = {
  patch: (folder: string) => filesOf(patch([join(folder, "emitted")], { tsconfig: join(folder, "tsconfig.json") })),
  "check sources": (folder: string) => {
    const { diagnostics, models } = check([join(folder, "src")], { tsconfig: join(folder, "tsconfig.json") });
    return { diagnostics, files: models.map(({ file }) => file) };
  },
  emit: (folder: string) => companionsIn(folder, false),
  "check companions": (folder: string) => companionsIn(folder, true),
  compile: async (folder: string) => {
    const file = join(folder, "src/model.ts");
    const compiler = new Compiler({ tsconfig: join(folder, "tsconfig.json"), cache: join(folder, "cache") });
    const compilation = await compiler.compile(file, await readFile(file, "utf8"));
    return { diagnostics: compilation?.warnings ?? [], files: compilation === null ? [] : [file] };
  },
  change: (folder: string) => {
    cpSync(join(folder, "change"), folder, { recursive: true });
    return NOTHING;
  },
  "cut off the cache": (folder: string) => {
    const cache = join(folder, "cache");
    for (const name of readdirSync(cache)) truncateSync(join(cache, name), LEFT_BYTES);
    return NOTHING;
  },
  "remove the cache": (folder: string) => {
    rmSync(join(folder, "cache"), { recursive: true });
    return NOTHING;
  },
} as const satisfies Readonly<Record<string, Step>>;

/** The name of a step. */
export type StepName = keyof typeof steps;

function companionsIn(folder: string, check: boolean): StepResult {
  return filesOf(emitCompanions([join(folder, "src")], { tsconfig: join(folder, "tsconfig.json"), check }));
}

function filesOf(result: {
  readonly files: readonly { readonly file: string }[];
  readonly diagnostics: readonly Diagnostic[];
}): StepResult {
  return { diagnostics: result.diagnostics, files: result.files.map(({ file }) => file) };
}
