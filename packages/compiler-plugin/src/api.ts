export type { ClassSource, TypeScriptDiagnostic } from "./analyze/index.ts";
export { type Analysis, type AnalyzedModel, type AnalyzeOptions, analyze } from "./build-tools/analyze.ts";
export { type CheckOptions, type CheckResult, check } from "./build-tools/check.ts";
export {
  CompanionEmitter,
  type CompanionFile,
  type EmitOptions,
  type EmitResult,
  emitCompanions,
} from "./build-tools/companions/emit-companions.ts";
export { type PatchedFile, type PatchOptions, type PatchResult, patch } from "./build-tools/patch/patch.ts";
export type { Progress, ProgressOptions } from "./build-tools/progress.ts";
export { type SourceAnalysis, SourceAnalyzer } from "./build-tools/source-analyzer.ts";
export { type Diagnostic, formatDiagnostic } from "./diagnostics/index.ts";
