import type { Diagnostic } from "@tsfunc/compiler-plugin/api";
import type { Check } from "../../harness/check.ts";
import type { Finding, Outcome } from "../../harness/outcome.ts";
import type { CompiledSource } from "../../models/compiled-sources.ts";
import { DIAGNOSED, differentDiagnostic, problemsOf } from "../../models/diagnostic-problems.ts";
import { RefusedDeclaration } from "../../models/refused-declaration.ts";
import type { TypeHintCase, TypeHintContent } from "./type-hint-case.ts";

/**
 * The check of a declaration: errors of the compiler plugin are refusals, warnings are what MLflow warned of and logged.
 *
 * @param testCase The case.
 * @param source Gives its source as compiled.
 * @returns The check.
 */
export function declareCheck(testCase: TypeHintCase, source: () => CompiledSource): Check<TypeHintContent> {
  return {
    label: "declare",
    content: { part: "declare", testCase },
    expected: testCase.declare,
    run: () => source().declare() && source().diagnostics,
    differs: (diagnostics) => differentWarnings(diagnostics as readonly Diagnostic[], testCase.declare),
    refusalDiffers: (error) => differentDeclaration(error, testCase.declare),
  };
}

/**
 * Compares the refusal of a declaration with the recorded one.
 *
 * @param error What was thrown.
 * @param recorded What was recorded.
 * @returns How they differ, or null when a diagnostic tells the recorded problem.
 */
export function differentDeclaration(error: unknown, { exception }: Outcome): string | null {
  if (!(error instanceof RefusedDeclaration) || exception === undefined) return `no diagnostic: ${error}`;
  return differentDiagnostic(error.diagnostics, exception);
}

function differentWarnings(diagnostics: readonly Diagnostic[], { warnings = [], logs = [] }: Outcome): string | null {
  const expected = [...warnings, ...logs].filter(({ problem }) => DIAGNOSED.has(problem));
  const missing = expected.map((finding) => differentDiagnostic(diagnostics, finding));
  const needless = diagnostics.map((diagnostic) => needlessDiagnostic(diagnostic, expected));
  const differences = [...missing, ...needless].filter((difference) => difference !== null);
  return differences.length === 0 ? null : differences.join("; ");
}

function needlessDiagnostic(diagnostic: Diagnostic, expected: readonly Finding[]): string | null {
  const problems = problemsOf(diagnostic);
  const isNeedless = problems.length > 0 && !expected.some(({ problem }) => problems.includes(problem));
  return isNeedless ? `warned without need: ${diagnostic.code} ${diagnostic.message}` : null;
}
