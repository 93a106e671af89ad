import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticParameters,
  diagnosticOf,
} from "../../diagnostics/index.ts";
import { positionOf } from "../position-of.ts";
import type { ts } from "../typescript.ts";

/** What reading types has found beside the types. */
export class Findings {
  readonly diagnostics: Diagnostic[] = [];

  /** Adds a diagnostic. */
  report<Code extends DiagnosticCode>(code: Code, node: ts.Node, parameters: DiagnosticParameters<Code>): void {
    this.diagnostics.push(diagnosticOf(code, positionOf(node), parameters));
  }
}
