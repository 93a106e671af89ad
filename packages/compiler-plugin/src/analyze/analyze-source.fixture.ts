import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { Analyzer, type FileAnalysis } from "./analyzer.ts";

/**
 * Analyzes a source as a file of its own.
 *
 * @param source A module that exports an undecorated `predict`.
 * @returns What was found.
 */
export function analyzeSource(source: string): FileAnalysis {
  const folder = mkdtempSync(join(tmpdir(), "tsfunc-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [file, tsconfig] = [join(folder, "source.ts"), join(folder, "tsconfig.json")];
  writeFileSync(file, source);
  writeFileSync(tsconfig, '{ "compilerOptions": { "strict": true, "types": [] }, "files": ["source.ts"] }');
  return new Analyzer({ tsconfig }).analyzeEntry(file, "predict");
}
