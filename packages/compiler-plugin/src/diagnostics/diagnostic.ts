import {
  type Catalogue,
  catalogue,
  type DiagnosticCode,
  type DiagnosticDefinition,
  type Severity,
} from "./catalogue.ts";

/** One finding of the compiler plugin. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** Absolute path. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
}

/** Where something is in a source file. */
export type Position = Pick<Diagnostic, "file" | "line" | "column">;

/** The names in braces of a text. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** A value for each name in the texts of a diagnostic. */
export type DiagnosticParameters<Code extends DiagnosticCode> = Readonly<
  Record<Names<Catalogue[Code]["message"]> | Names<Catalogue[Code]["fix"]>, string>
>;

/**
 * Words a diagnostic.
 *
 * @param code Which one.
 * @param position Where it is.
 * @param parameters A value for each name in its texts.
 * @returns The diagnostic.
 */
export function diagnosticOf<Code extends DiagnosticCode>(
  code: Code,
  position: Position,
  parameters: DiagnosticParameters<Code>,
): Diagnostic {
  const { severity, message, fix }: DiagnosticDefinition = catalogue[code];
  const values = new Map<string, string>(Object.entries(parameters));
  return { ...position, code, severity, message: fill(message, values), fix: fill(fix, values) };
}

function fill(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (open, name: string) => values.get(name) ?? open);
}
