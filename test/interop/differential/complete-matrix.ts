import type { CorpusCase } from "../../conformance/harness/corpus.ts";

/** The types of a column or param that have a source of each kind. */
export const DATA_TYPES = ["boolean", "integer", "long", "float", "double", "string", "binary", "datetime"] as const;

/** A case without its outcome. */
export type Question = CorpusCase & { readonly source: string; readonly target: string };

/**
 * Completes the tables source × DataType: what the recorded cases give to some types is given to every type.
 *
 * @param cases Recorded cases; those of a `matrix_…` behaviour are taken, one of each source.
 */
export function completedMatrix(cases: readonly CorpusCase[]): readonly Question[] {
  const sources = new Map<string, CorpusCase>();
  for (const one of cases) if (one.behaviour.startsWith("matrix_")) sources.set(sourceOf(one), one);
  return [...sources].flatMap(([source, one]) => DATA_TYPES.map((target) => retargeted(one, source, target)));
}

/** `matrix_frame int16` of `enforce/matrix_frame/int16.to.boolean`. */
function sourceOf({ behaviour, id }: CorpusCase): string {
  return `${behaviour} ${id.replace(/^.*\//, "").replace(/\.to\..*$/, "")}`;
}

function retargeted({ expect: _, ...one }: CorpusCase, source: string, target: string): Question {
  const schema = JSON.parse(JSON.stringify(one.schema), (key, value) =>
    key === "type" && isDataType(value) ? target : key === "default" ? defaultOf(target, value) : value,
  );
  return { ...one, id: `${one.behaviour}/${source}.to.${target}`, schema, source, target };
}

function isDataType(name: unknown): boolean {
  return DATA_TYPES.some((one) => one === name);
}

/** A param's default has the type that the param now has. */
function defaultOf(target: string, instead: unknown): unknown {
  const value =
    { boolean: false, string: "x", datetime: "2024-01-01T00:00:00" }[target] ?? (target === "binary" ? null : 0);
  return Array.isArray(instead) ? [value] : value;
}
