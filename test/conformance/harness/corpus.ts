import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A recorded case; its other keys depend on the family. */
export interface CorpusCase {
  readonly id: string;
  /** Cases of one behaviour show the same rule on different data. */
  readonly behaviour: string;
  /** One line for people. */
  readonly doc: string;
  readonly kind: string;
  readonly [key: string]: unknown;
}

/** One file of recorded cases. */
export interface CorpusFile {
  readonly family: string;
  readonly count: number;
  readonly cases: readonly CorpusCase[];
  /** Models by name that the cases of `examples` and `scoring` share. */
  readonly models?: Readonly<Record<string, unknown>>;
}

/** Every family of the corpus, in the order in which it is printed. */
export const FAMILIES = [
  "signature_json",
  "infer",
  "enforce",
  "params",
  "type_hints",
  "type_from_example",
  "examples",
  "scoring",
  "model_io",
] as const;

/** The name of a family, and of its file. */
export type FamilyName = (typeof FAMILIES)[number];

/**
 * The folder of the cases: `TSFUNC_CONFORMANCE_DIR`, or the copy beside the harness.
 *
 * @returns An absolute or relative path.
 */
export function corpusFolder(): string {
  return process.env.TSFUNC_CONFORMANCE_DIR ?? fileURLToPath(new URL("../cases/", import.meta.url));
}

/**
 * Reads the cases of a family.
 *
 * @param family The name.
 * @returns Its file, or null when the folder has none.
 * @throws {Error} when the file says that it has more or fewer cases than it holds.
 */
export function readCorpus(family: FamilyName): CorpusFile | null {
  const path = join(corpusFolder(), `${family}.json`);
  if (!existsSync(path)) return null;
  const file = JSON.parse(readFileSync(path, "utf8")) as CorpusFile;
  if (file.count !== file.cases.length)
    throw new Error(`${path} holds ${file.cases.length} cases and says ${file.count}`);
  return file;
}
