export type { ClassSource } from "./analyze/index.ts";
export { type Analysis, type AnalyzedModel, type AnalyzeOptions, analyze } from "./build-tools/analyze.ts";
export { type Diagnostic, formatDiagnostic } from "./diagnostics/index.ts";
