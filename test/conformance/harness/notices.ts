import type { Finding, Outcome } from "./outcome.ts";
import { differentFinding } from "./refusal.ts";

/** The warnings and logs that are compared; whatever begins with `example_` is, too. */
const ASSERTED: ReadonlySet<string> = new Set([
  "integer_columns_hint",
  "inference_fell_back_to_any",
  "extra_columns",
  "unknown_params",
  "params_without_schema",
  "params_not_supported_by_model",
  "predict_failed_on_example",
  "signature_from_hint_wins",
  "signature_not_inferred",
  "first_column_only",
]);

/**
 * Compares our warnings with the recorded warnings and logs.
 *
 * @param ours What we warned of.
 * @param recorded The recorded outcome.
 * @returns How they differ, or null when they do not.
 */
export function differentNotices(ours: readonly Finding[], { warnings = [], logs = [] }: Outcome): string | null {
  const expected = [...warnings, ...logs].map(outermost).filter(isAsserted);
  const missing = expected.map((notice) => differentFinding(ours, notice)).filter((difference) => difference !== null);
  const needless = ours.filter(
    (notice) => isAsserted(notice) && !expected.some(({ problem }) => problem === notice.problem),
  );
  const differences = [...missing, ...needless.map(({ problem }) => `warned of ${problem} without need`)];
  return differences.length === 0 ? null : differences.join("; ");
}

/** What was told of a stage counts, where that is compared, and not why. */
function outermost(notice: Finding): Finding {
  const stage = notice.within?.find((problem) => ASSERTED.has(problem));
  return stage === undefined ? notice : { problem: stage };
}

function isAsserted({ problem }: Finding): boolean {
  return ASSERTED.has(problem) || problem.startsWith("example_");
}
