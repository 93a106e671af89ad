export { Analyzer, type FileAnalysis } from "./analyzer.ts";
export { LoneSource, type TypeScriptDiagnostic } from "./confined/lone-source.ts";
export type { ClassSource } from "./models/class-source.ts";
export type { ModelSite } from "./models/read-model.ts";
export { readTsconfig, type TsconfigReading } from "./read-tsconfig.ts";
export type { SchemaSite } from "./schemas/read-schema.ts";
export { ts } from "./typescript.ts";
