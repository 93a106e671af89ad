/** One finding in a source, of tsfunc or of TypeScript. */
export interface SourceDiagnostic {
  /** Such as `TF1001` or `TS1005`. */
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  /** What to do about it. */
  readonly fix?: string;
  /** Counted from 1, as all positions are. */
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** What the types of a model say. */
export interface SourceModel {
  readonly name: string;
  readonly kind: "class" | "method" | "function";
  /** As MLflow prints it. */
  readonly signature: string;
  readonly signatureJson: object;
  /** Of the model input, draft 2020-12. */
  readonly jsonSchema: object;
  /** A module for zod 4. */
  readonly zod: string;
}

/** What the analyzer answers. */
export interface SourceAnswer {
  readonly diagnostics: readonly SourceDiagnostic[];
  /** How many further diagnostics there are. */
  readonly furtherDiagnostics?: number;
  readonly models: readonly SourceModel[];
}

/** What the thread of the analyzer sends back: an answer as JSON, or why there is none. */
export type Outcome =
  | { readonly kind: "answer"; readonly text: string }
  | { readonly kind: "unreadable"; readonly reason: string }
  | { readonly kind: "too-large" };
