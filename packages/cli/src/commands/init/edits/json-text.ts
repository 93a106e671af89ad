import { applyEdits, type JSONPath, modify } from "jsonc-parser";

/**
 * Sets a value in JSON text; comments and all else stay as they are written.
 *
 * @param text The text.
 * @param path Where the value goes to; what is missing on the way is made.
 * @param value The value.
 * @param before A new key comes before this one, or before the first one that comes after it in the alphabet; by default it comes last.
 */
export function withValue(text: string, path: JSONPath, value: unknown, before?: string | undefined): string {
  const formattingOptions = { ...indentation(text), eol: text.includes("\r\n") ? "\r\n" : "\n" };
  const getInsertionIndex = (names: string[]): number => indexOf(names, String(before));
  const edits = modify(text, path, value, { formattingOptions, ...(before !== undefined && { getInsertionIndex }) });
  return applyEdits(text, edits);
}

function indexOf(names: readonly string[], before: string): number {
  const at = names.indexOf(before);
  const next = at === -1 ? names.findIndex((name) => name > before) : at;
  return next === -1 ? names.length : next;
}

function indentation(text: string): { readonly insertSpaces: boolean; readonly tabSize: number } {
  const [, space = "  "] = /^\s*\{\s*?\n([ \t]+)/.exec(text) ?? [];
  return { insertSpaces: !space.startsWith("\t"), tabSize: space.startsWith("\t") ? 2 : space.length };
}
