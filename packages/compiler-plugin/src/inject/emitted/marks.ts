import type { Edit } from "./edit.ts";

/** Comments around whatever is put into emitted JavaScript, so that it can be taken out again. */
const BEGIN = "/*tsfunc:begin*/";
const END = "/*tsfunc:end*/";
const MARKED = /\/\*tsfunc:begin\*\/[\s\S]*?\/\*tsfunc:end\*\//g;

/**
 * Marks code that is put into emitted JavaScript.
 *
 * @param code The code; texts in it that look like a mark are escaped, as JavaScript allows in its strings.
 */
export function marked(code: string): string {
  return `${BEGIN}${code.replace(/\/(?=\*tsfunc:)/g, "\\/")}${END}`;
}

/** The edits that take all marked code out. */
export function removals(text: string): readonly Edit[] {
  return Array.from(text.matchAll(MARKED), ({ 0: { length }, index }) => ({
    at: index,
    removed: length,
    inserted: "",
  }));
}
