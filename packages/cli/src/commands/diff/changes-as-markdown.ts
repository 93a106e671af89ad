import { CHANGE_IMPACTS, type SignatureChange, type SignatureComparison } from "@tsfunc/runtime/compare";

const TITLES = {
  breaking: "The new signature breaks callers",
  risky: "The new signature is a risk for callers",
  safe: "The new signature is safe for callers",
};

/**
 * The changes between two signatures as Markdown: the gravest first.
 *
 * @param comparison The changes.
 * @returns A heading and a table.
 */
export function changesAsMarkdown({ impact, changes }: SignatureComparison): string {
  if (changes.length === 0) return "### The signatures are equal";
  const gravestFirst = CHANGE_IMPACTS.toReversed().flatMap((one) => changes.filter((change) => change.impact === one));
  const head = ["| impact | where | change | before | after | why |", "|---|---|---|---|---|---|"];
  return [`### ${TITLES[impact]}`, "", ...head, ...gravestFirst.map(row)].join("\n");
}

function row({ part, path, kind, impact, before, after, reason }: SignatureChange): string {
  const place = path === "" ? part : `${part} ${code(path)}`;
  const cells = [impact === "safe" ? impact : `**${impact}**`, place, kind, code(before), code(after), escaped(reason)];
  return `| ${cells.join(" | ")} |`;
}

/** Code with as many backticks around it as it takes; a bar would end the cell even there. */
function code(text: string | null): string {
  if (text === null) return "";
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const padding = longest > 0 ? " " : "";
  return `${fence}${padding}${text.replace(/\s+/g, " ").replaceAll("|", "\\|")}${padding}${fence}`;
}

function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[|\\`*_<>[\]]/g, "\\$&");
}
