import { ts } from "../typescript.ts";

/** What the placeholders of a template may be. */
const PLACEHOLDERS: readonly (readonly [flags: ts.TypeFlags, pattern: string])[] = [
  [ts.TypeFlags.String | ts.TypeFlags.Any, "[\\s\\S]*"],
  [ts.TypeFlags.Number, "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?"],
  [ts.TypeFlags.BigInt, "-?\\d+"],
];

/** The regular expression that the values of a template literal type match, from start to end; null for one that has none. */
export function templatePattern(type: ts.TemplateLiteralType): string | null {
  const placeholders = type.types.map((one) => PLACEHOLDERS.find(([flags]) => (one.flags & flags) !== 0)?.[1]);
  if (placeholders.includes(undefined)) return null;
  return `^${type.texts.map((text, index) => `${escaped(text)}${placeholders[index] ?? ""}`).join("")}$`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
