import { getModelInfo } from "@tsfunc/mlflow";
import {
  CHANGE_IMPACTS,
  type ChangeImpact,
  compareSignatures,
  type SignatureComparison,
} from "@tsfunc/runtime/compare";
import { choiceOption, exclusiveFlags } from "../../config/options.ts";
import { count } from "../../output/count.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { ExitCode, OptionValues } from "../command.ts";
import { changesAsMarkdown } from "./changes-as-markdown.ts";
import { changesAsText } from "./changes-as-text.ts";

/**
 * Compares the signatures of two models.
 *
 * @param uris The URI of the old model, and that of the new one.
 * @param options `failOn`, `markdown`, `json`.
 * @param terminal Where the changes go to.
 * @returns 1 when one of them is as grave as `failOn` says.
 */
export async function runDiff(uris: readonly string[], options: OptionValues, terminal: Terminal): Promise<ExitCode> {
  const failOn = choiceOption("--fail-on", options.failOn, ["breaking", "risky"] as const) ?? "breaking";
  exclusiveFlags(options, ["json", "markdown"]);
  const [before, after] = await Promise.all(uris.map((uri) => getModelInfo(uri)));
  const comparison = compareSignatures(before?.signature ?? null, after?.signature ?? null);
  if (options.json === true) terminal.printJson(comparison);
  else if (options.markdown === true) terminal.print(changesAsMarkdown(comparison));
  else if (comparison.changes.length > 0) terminal.print(changesAsText(comparison, terminal.printed));
  terminal.say(summary(comparison));
  return isAsGraveAs(comparison.impact, failOn) ? 1 : 0;
}

function summary({ changes }: SignatureComparison): string {
  if (changes.length === 0) return "The signatures are equal.";
  const counts = CHANGE_IMPACTS.toReversed().map((impact) => {
    return `${changes.filter((change) => change.impact === impact).length} ${impact}`;
  });
  return `${count(changes.length, "change")}: ${counts.join(", ")}.`;
}

function isAsGraveAs(impact: ChangeImpact, limit: ChangeImpact): boolean {
  return CHANGE_IMPACTS.indexOf(impact) >= CHANGE_IMPACTS.indexOf(limit);
}
