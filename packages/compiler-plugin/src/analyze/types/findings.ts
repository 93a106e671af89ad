import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticParameters,
  diagnosticOf,
} from "../../diagnostics/index.ts";
import { positionOf } from "../position-of.ts";
import type { ts } from "../typescript.ts";

/** What reading types has found beside the types: diagnostics, and the files that they depend on. */
export class Findings {
  readonly diagnostics: Diagnostic[] = [];
  /** Absolute paths of the files that declare what was read. */
  readonly files: Set<string> = new Set();

  /** Adds a diagnostic. */
  report<Code extends DiagnosticCode>(code: Code, node: ts.Node, parameters: DiagnosticParameters<Code>): void {
    this.diagnostics.push(diagnosticOf(code, positionOf(node), parameters));
  }

  /** Remembers the files that declare a symbol. */
  dependOn(symbol: ts.Symbol | undefined): void {
    for (const declaration of symbol?.declarations ?? []) this.files.add(declaration.getSourceFile().fileName);
  }
}
