import { sameName } from "./type-names.ts";

/** Facts that are not compared: they say how MLflow's message is laid out, or are themselves findings. */
const NOT_COMPARED = new Set(["hint", "shown", "truncated", "elements"]);

/**
 * Finds the facts that we do not tell, or tell otherwise.
 *
 * @param recorded The facts of a case.
 * @param ours The fields of our error or issue, under the names of the facts.
 * @returns One sentence each; none when ours tell all of them.
 */
export function differentFacts(
  recorded: Readonly<Record<string, unknown>>,
  ours: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.entries(recorded)
    .filter(([name, value]) => !NOT_COMPARED.has(name) && !sameFact(value, ours[name]))
    .map(([name, value]) => `${name} is ${JSON.stringify(ours[name])} instead of ${JSON.stringify(value)}`);
}

function sameFact(recorded: unknown, ours: unknown): boolean {
  if (Array.isArray(recorded)) return sameList(recorded, ours);
  return typeof recorded === "string" && ours !== undefined ? sameName(recorded, String(ours)) : recorded === ours;
}

/** Names are sorted and may be one text in our message; shapes keep their order. */
function sameList(recorded: readonly unknown[], ours: unknown): boolean {
  const list: readonly unknown[] = typeof ours === "string" ? ours.split(", ") : Array.isArray(ours) ? ours : [];
  const sorted = recorded.every((item) => typeof item === "string") ? list.map(String).sort() : list;
  return sorted.length === recorded.length && sorted.every((item, at) => item === recorded[at]);
}
