import type { PrimitiveKind } from "@tsfunc/runtime/descriptor";
import { ts } from "../typescript.ts";
import { primitiveKind } from "./primitive-kind.ts";
import { taggedKind } from "./tagged-kind.ts";

const NUMBER = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
const INTEGER = "-?\\d+";

/** What the placeholders of a template may be. */
const PLACEHOLDERS: Partial<Record<PrimitiveKind, string>> = {
  string: "[\\s\\S]*",
  number: NUMBER,
  float: NUMBER,
  long: INTEGER,
  integer: INTEGER,
  bigint: INTEGER,
};

/** The regular expression that the values of a template literal type match, from start to end; null for one that has none. */
export function templatePattern(type: ts.TemplateLiteralType, checker: ts.TypeChecker): string | null {
  const placeholders = type.types.map((one) => PLACEHOLDERS[placeholderKind(one, checker) ?? "any"]);
  if (placeholders.includes(undefined)) return null;
  return `^${type.texts.map((text, index) => `${escaped(text)}${placeholders[index] ?? ""}`).join("")}$`;
}

function placeholderKind(type: ts.Type, checker: ts.TypeChecker): PrimitiveKind | null {
  if ((type.flags & ts.TypeFlags.Any) !== 0) return "string";
  return primitiveKind(type) ?? taggedKind(type, checker);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
