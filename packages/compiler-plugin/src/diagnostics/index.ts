export type { DiagnosticCode } from "./catalogue.ts";
export { type Diagnostic, type DiagnosticParameters, diagnosticOf, type Position } from "./diagnostic.ts";
export { formatDiagnostic } from "./format-diagnostic.ts";
export { checkSeverities, type SeveritySettings, withSeverities } from "./severity-settings.ts";
