import { fileURLToPath } from "node:url";
import type { Descriptor } from "@tsfunc/runtime/descriptor";
import { Analyzer } from "../../../packages/compiler-plugin/src/analyze/index.ts";

/** A type of the suite, as the compiler plugin reads it. */
export interface Twin {
  /** The type as it would be written. */
  readonly name: string;
  readonly descriptor: Descriptor;
}

/** Reads every type of `fixtures/twins.ts`. */
export function loadTwins(): readonly Twin[] {
  const tsconfig = fileURLToPath(new URL("../tsconfig.json", import.meta.url));
  const file = fileURLToPath(new URL("fixtures/twins.ts", import.meta.url));
  return new Analyzer({ tsconfig }).analyzeFile(file).schemas;
}
