/** What names another file: `from "x"`, `import "x"`, `import("x")`, `require("x")`, with comments anywhere, and `/// <reference …>`. */
const GAP = String.raw`(?:\s|/\*[^]*?\*/|//[^\n]*\n|\()*`;
const REFERENCE = new RegExp(
  String.raw`\b(?:from|import|require)\b${GAP}(["'${"`"}])(?:\\.|(?!\1)[^\\])*\1|//[/ ]*<.*|@jsx\w+.*`,
  "g",
);

/** What a file says to files that do not import it can hide behind any of these words. */
const SPEAKS_TO_ALL = /\b(?:global|module|namespace)\b/;
const IS_MODULE = /^\s*(?:import|export)\b/m;

/**
 * What a file is to a model that does not import it: the files that it brings into the Program, and all of it where some of it may be global.
 * Made of the text alone, so that no parser is loaded; when in doubt it says too much, which costs a compilation and no more.
 *
 * @param text The file's text.
 * @returns The same text as before, for every change that such a model cannot notice.
 */
export function outlineOf(text: string): string {
  return isSilent(text) ? (text.match(REFERENCE) ?? []).join("\n") : text;
}

/** Whether a file says nothing to files that do not import it. */
export function isSilent(text: string): boolean {
  return IS_MODULE.test(text) && !SPEAKS_TO_ALL.test(text);
}
