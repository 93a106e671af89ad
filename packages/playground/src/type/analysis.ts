/** A finding in a source; lines and columns count from 1. */
export interface SourceDiagnostic {
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  /** What to do. */
  readonly fix?: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** What the types of a model say. */
export interface SourceModel {
  readonly name: string;
  readonly kind: string;
  /** As MLflow prints it. */
  readonly signature: string;
  readonly signatureJson: unknown;
  readonly jsonSchema: unknown;
  readonly zod: string;
}

/** What was found in a source. */
export interface SourceAnalysis {
  readonly diagnostics: readonly SourceDiagnostic[];
  /** How many more there are, beyond those that are told. */
  readonly furtherDiagnostics?: number;
  readonly models: readonly SourceModel[];
}
