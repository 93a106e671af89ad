import type { PrimitiveKind } from "@tsfunc/runtime/descriptor";
import { packageOf } from "../package-of.ts";
import { ts } from "../typescript.ts";
import { primitiveKind } from "./primitive-kind.ts";

/** The tags of the runtime, the narrowest first. */
const TAGS = ["integer", "long", "float"] as const;

/**
 * The kind of a primitive with a tag (`number & Tag<"long">`), or with a brand of the user's, which is no data and is left aside.
 *
 * The tag is known by where its property is declared: neither the alias nor the symbol is the same in source and declaration files.
 *
 * @returns null for an intersection of object types.
 */
export function taggedKind(type: ts.Type, checker: ts.TypeChecker): PrimitiveKind | null {
  if (!type.isIntersection()) return null;
  const primitive = type.types.find((one) => primitiveKind(one) !== null);
  if (primitive === undefined) return null;
  const tags = type.types.flatMap((one) => tagsOf(one, checker));
  return TAGS.find((tag) => tags.includes(tag)) ?? primitiveKind(primitive);
}

function tagsOf(type: ts.Type, checker: ts.TypeChecker): string[] {
  if ((type.flags & ts.TypeFlags.Object) === 0) return [];
  return checker
    .getPropertiesOfType(type)
    .filter(isTag)
    .flatMap((property) => textOf(property, checker));
}

function isTag(property: ts.Symbol): boolean {
  if (!String(property.escapedName).startsWith("__@tag@")) return false;
  return (property.declarations ?? []).some((one) => packageOf(one.getSourceFile().fileName) === "@tsfunc/runtime");
}

function textOf(property: ts.Symbol, checker: ts.TypeChecker): string[] {
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(property));
  return type.isStringLiteral() ? [type.value] : [];
}
