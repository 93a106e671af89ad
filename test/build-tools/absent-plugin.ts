import type { Dialect } from "./dialects.ts";

/** What is seen without the plugin where decorators are lowered anyway: our own error, with the line that has to be added. */
export function ourError(entry: string): readonly string[] {
  return ["TF2001", "is decorated, but the compiler plugin did not run", `/${entry}`];
}

/** What is seen without the plugin where standard decorators are left in place: the engine's own error. */
export const SYNTAX_ERROR = ["SyntaxError: Invalid or unexpected token"];

/** Where only the decorators of `experimentalDecorators` are lowered. */
export function legacyAlone(entry: string): (dialect: Dialect) => readonly string[] {
  return ({ experimentalDecorators }) => (experimentalDecorators ? ourError(entry) : SYNTAX_ERROR);
}
