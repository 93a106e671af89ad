import { parse, Scalar, stringify, type Tags } from "yaml";

/** What PyYAML reads and writes. */
const VERSION = "1.1";

/** What PyYAML takes for a text is none here without it: `12e5`, which an id may be. */
const withoutExponents = (tags: Tags): Tags =>
  tags.filter((tag) => typeof tag === "string" || !("format" in tag && tag.format === "EXP"));

/** A text that begins with anything else could be a number, a date or `=` for PyYAML. */
const BEGINS_PLAIN = /^[A-Za-z]/;

/**
 * Writes what describes something, as MLflow does.
 *
 * @param values What it says.
 * @returns YAML in block style, keys sorted, one line for each text.
 */
export function metaText(values: Readonly<Record<string, unknown>>): string {
  const quoted = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, quotedWhereNeeded(value)]));
  return stringify(quoted, { version: VERSION, sortMapEntries: true, lineWidth: 0, singleQuote: true });
}

/**
 * Reads what describes something.
 *
 * @param text YAML.
 * @returns What stands in it.
 * @throws {Error} When it is no YAML.
 */
export function parseMeta(text: string): unknown {
  return parse(text, { version: VERSION, logLevel: "error", customTags: withoutExponents });
}

function quotedWhereNeeded(value: unknown): unknown {
  if (typeof value !== "string" || BEGINS_PLAIN.test(value)) return value;
  const scalar = new Scalar(value);
  scalar.type = "QUOTE_SINGLE";
  return scalar;
}
