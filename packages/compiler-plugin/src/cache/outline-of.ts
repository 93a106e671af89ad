/** What may stand between a keyword and a specifier. */
const GAP = String.raw`(?:\s|/\*[^]*?\*/|//[^\n]*\n|\()*`;
const SPECIFIER = String.raw`(["'${"`"}])(?:\\.|(?!\2)[^\\\n])*\2`;

/** What names another file. Looked for at every place, also within another match: a quotation mark in a comment must not hide what follows it. */
const REFERENCE = new RegExp(
  String.raw`(?=(\b(?:from|import|require)\b${GAP}${SPECIFIER}|//[/\s]*<.*|@jsx\w+.*))`,
  "g",
);

/** What a file says to files that do not import it can hide behind any of these words. */
const SPEAKS_TO_ALL = /\b(?:global|module|namespace)\b/;

/** Statements that make a module of a file, and that nothing else looks like, but for text in comments and templates. */
const MODULE_STATEMENT =
  /^\s*(?:import\s*(?:["'{*]|type\s*[{*]|(?:type\s+)?[\w$]+\s*(?:,|from\b))|export\s*(?:[{*]|(?:declare|default|const|let|var|function|async|class|abstract|interface|type|enum)\b))/m;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*/g;
const END_OF_CERTAINTY = /`|\\\r?\n/;

/**
 * What a file is to a model that does not import it: the files that it brings into the Program, and all of it where some of it may be global.
 * Made of the text alone, so that no parser is loaded; when in doubt it says too much, which costs a compilation and no more.
 *
 * @param text The file's text.
 * @returns The same text as before, for every change that such a model cannot notice.
 */
export function outlineOf(text: string): string {
  return isSilent(text) ? Array.from(text.matchAll(REFERENCE), ([, reference]) => reference).join("\n") : text;
}

/** Whether a file says nothing to files that do not import it. */
export function isSilent(text: string): boolean {
  return !SPEAKS_TO_ALL.test(text) && isSurelyModule(text);
}

function isSurelyModule(text: string): boolean {
  const code = text.replace(COMMENT, "");
  const [certain = ""] = code.split(END_OF_CERTAINTY);
  // What ends a comment is left only where its beginning was taken for something else.
  return !code.includes("*/") && MODULE_STATEMENT.test(certain);
}
