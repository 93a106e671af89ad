import { parse, Scalar, stringify, type Tags } from "yaml";

/** What PyYAML reads and writes. */
const VERSION = "1.1";

/** A number such as `12e5`, which an id may be, is a text for PyYAML; and `<<` is one for us. */
const asInPython = (tags: Tags): Tags =>
  tags.filter((tag) => {
    if (typeof tag === "string") return tag !== "merge";
    return tag.tag !== "tag:yaml.org,2002:merge" && !("format" in tag && tag.format === "EXP");
  });

/** A text that begins with anything else could be a number, a date or `=` for PyYAML. */
const BEGINS_PLAIN = /^[A-Za-z]/;

/** What PyYAML breaks lines at, or does not read at all; the first ones are escaped by the parser of YAML. */
const ESCAPED = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/u;
const UNESCAPED = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

const STYLE = {
  version: VERSION,
  customTags: asInPython,
  sortMapEntries: true,
  lineWidth: 0,
  singleQuote: true,
  doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
} as const;

/**
 * Writes what describes something, as MLflow does.
 *
 * @param values What it says.
 * @returns YAML in block style, keys sorted, one line for each text.
 */
export function metaText(values: Readonly<Record<string, unknown>>): string {
  const quoted = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, quotedWhereNeeded(value)]));
  const text = stringify(quoted, STYLE);
  return text.replace(UNESCAPED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * Reads what describes something.
 *
 * @param text YAML.
 * @returns What stands in it.
 * @throws {Error} When it is no YAML.
 */
export function parseMeta(text: string): unknown {
  return parse(text, { version: VERSION, logLevel: "error", customTags: asInPython });
}

function quotedWhereNeeded(value: unknown): unknown {
  if (typeof value !== "string" || (BEGINS_PLAIN.test(value) && !ESCAPED.test(value))) return value;
  const scalar = new Scalar(value);
  scalar.type = ESCAPED.test(value) ? "QUOTE_DOUBLE" : "QUOTE_SINGLE";
  return scalar;
}
