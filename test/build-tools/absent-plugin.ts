import type { Dialect } from "./dialects.ts";

/** What is seen without the plugin where decorators are lowered anyway: our own error, with the line that has to be added. */
export const OUR_ERROR = ["TF2001", "ChatModel"];

/** What is seen without the plugin where standard decorators are left in place: the engine's own error. */
export const SYNTAX_ERROR = ["SyntaxError: Invalid or unexpected token"];

/** Vite and what builds on it lower only the decorators of `experimentalDecorators`. */
export function seenInVite({ experimentalDecorators }: Dialect): readonly string[] {
  return experimentalDecorators ? [...OUR_ERROR, 'tsfunc from "@tsfunc/compiler-plugin/vite"'] : SYNTAX_ERROR;
}
