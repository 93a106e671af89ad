import { ts } from "../typescript.ts";
import { enumName } from "./enum-name.ts";
import { literalValue } from "./literal-value.ts";
import type { ReadSort } from "./reader.ts";
import { templatePattern } from "./template-pattern.ts";
import { typeText } from "./type-name.ts";
import { unsupported } from "./unsupported.ts";

/** Reads a single literal, a member of an enum, and template literals. */
export const readLiteral: ReadSort = (type, place, reader) => {
  const value = literalValue(type, reader.checker);
  if (value !== undefined) {
    const name = enumName(type, reader.checker);
    return { kind: "literal", values: [value], ...(name === undefined ? {} : { name }) };
  }
  if ((type.flags & ts.TypeFlags.TemplateLiteral) === 0) return null;
  const pattern = templatePattern(type as ts.TemplateLiteralType, reader.checker);
  return pattern === null
    ? unsupported(type, place, reader, "what its placeholders may be has no pattern")
    : { kind: "template", pattern, text: typeText(type, reader.checker) };
};
