import type { TransformedSource } from "./transformed-source.ts";

/** The head of an injected function that is handed to the runtime. */
const METADATA = /^function (__tsfunc\$\w+\([\w, ]+\)) \{$/;

/**
 * Leaves what is injected behind the user's lines out of TypeScript's type check: it is JavaScript, and no error in it is one of the user's.
 *
 * @param source What became of a file.
 * @param text The file's text.
 */
export function withoutTypeCheck({ code, map }: TransformedSource, text: string): TransformedSource {
  const written = text.split("\n").length;
  const lines = code.split("\n");
  // Nothing behind the user's lines is mapped to any of them, so that the map holds.
  const injected = lines.slice(written).map((line) => `// @ts-ignore\n${line.replace(METADATA, "function $1: any {")}`);
  return { code: [...lines.slice(0, written), ...injected].join("\n"), map };
}
