import type { JSX } from "preact";
import { count } from "../signature/count.ts";
import type { TypeState } from "./type-state.ts";

/** What the analyzer is about. */
export function AnalysisStatus({ state }: { readonly state: TypeState }): JSX.Element {
  return (
    <p class={state.problem.value === null ? "hint" : "problem"} role="status">
      {statusText(state)}
    </p>
  );
}

function statusText({ problem, isPending, analysis }: TypeState): string {
  if (problem.value !== null) return problem.value;
  if (analysis.value === null || isPending.value) return "Reading …";
  const { diagnostics, furtherDiagnostics = 0, models } = analysis.value;
  const errors = diagnostics.filter(({ severity }) => severity === "error").length + furtherDiagnostics;
  return errors > 0 ? count(errors, "error") : `${count(models.length, "model")}, no errors`;
}
