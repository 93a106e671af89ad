import { Analyzer, type FileAnalysis } from "../analyzer.ts";
import { ts } from "../typescript.ts";
import { runtimeFiles } from "./runtime-files.ts";

/** What TypeScript says of a source. */
export interface TypeScriptDiagnostic {
  /** Such as `TS1005`. */
  readonly code: string;
  readonly severity: "error" | "warning" | "information";
  readonly message: string;
  /** Counted from 1, as the following are. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What was found in a source that stands alone. */
export interface LoneAnalysis extends FileAnalysis {
  readonly problems: readonly TypeScriptDiagnostic[];
}

/** The name that the source has. */
const FILE = "/model.ts";

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  types: [],
  resolveJsonModule: false,
};

/** Reads sources, one after the other, which can import the runtime and nothing else. */
export class LoneSource {
  readonly #analyzer = new Analyzer({ confined: { access: runtimeFiles(), compilerOptions: OPTIONS } });

  /**
   * Reads every model of a source.
   *
   * @param text The source.
   */
  analyze(text: string): LoneAnalysis {
    const analysis = this.#analyzer.analyzeFile(FILE, text);
    return { ...analysis, problems: this.#analyzer.problemsOf(FILE).map(described) };
  }
}

const SEVERITIES: Readonly<Record<ts.DiagnosticCategory, TypeScriptDiagnostic["severity"]>> = {
  [ts.DiagnosticCategory.Error]: "error",
  [ts.DiagnosticCategory.Warning]: "warning",
  [ts.DiagnosticCategory.Suggestion]: "information",
  [ts.DiagnosticCategory.Message]: "information",
};

function described({ code, category, messageText, file, start = 0, length = 0 }: ts.Diagnostic): TypeScriptDiagnostic {
  const at = (position: number) => file?.getLineAndCharacterOfPosition(position) ?? { line: 0, character: 0 };
  const [first, last] = [at(start), at(start + length)];
  return {
    code: `TS${code}`,
    severity: SEVERITIES[category],
    message: ts.flattenDiagnosticMessageText(messageText, "\n"),
    line: first.line + 1,
    column: first.character + 1,
    endLine: last.line + 1,
    endColumn: last.character + 1,
  };
}
