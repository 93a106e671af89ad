import { ts } from "../typescript.ts";
import type { Place } from "./place.ts";
import { inSourceOrder } from "./source-order.ts";
import { writtenArgument } from "./written-parts.ts";

/** A type as it would be written, on one line and whole. */
export function typeText(type: ts.Type, checker: ts.TypeChecker): string {
  const { NoTruncation, UseAliasDefinedOutsideCurrentScope } = ts.TypeFormatFlags;
  return checker.typeToString(type, undefined, NoTruncation | UseAliasDefinedOutsideCurrentScope);
}

/** A type as it is written at its place, on one line; where it is not written, as it would be. */
export function textAt(type: ts.Type, { written }: Pick<Place, "written">, checker: ts.TypeChecker): string {
  return written?.getText().replace(/\s+/g, " ") ?? typeText(type, checker);
}

/**
 * The name of an object type, type arguments included; undefined for one that is written out where it is used.
 *
 * @param written The type as written, where it was: literals among its arguments are in that order.
 */
export function typeName(type: ts.Type, checker: ts.TypeChecker, written?: ts.TypeNode): string | undefined {
  const anonymous = ts.SymbolFlags.TypeLiteral | ts.SymbolFlags.ObjectLiteral;
  const symbol = type.aliasSymbol ?? type.getSymbol();
  if (symbol === undefined || (symbol.flags & anonymous) !== 0) return undefined;
  const types = argumentsOf(type, checker);
  const texts = types.map((one, index) => argumentText(one, checker, writtenArgument(written, index)));
  const isReordered = types.some((one, index) => texts[index] !== typeText(one, checker));
  return isReordered ? `${symbol.name}<${texts.join(", ")}>` : typeText(type, checker);
}

function argumentsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  if (type.aliasSymbol !== undefined) return type.aliasTypeArguments ?? [];
  if (!("target" in type)) return [];
  const reference = type as ts.TypeReference;
  return checker.getTypeArguments(reference).slice(0, reference.target.typeParameters?.length ?? 0);
}

function argumentText(type: ts.Type, checker: ts.TypeChecker, written: ts.TypeNode | undefined): string {
  const isList = type.isUnion() && type.aliasSymbol === undefined && type.types.every(isText);
  if (!isList) return typeName(type, checker, written) ?? typeText(type, checker);
  return inSourceOrder(type, written, checker)
    .map((member) => typeText(member.type, checker))
    .join(" | ");
}

function isText(type: ts.Type): boolean {
  return type.isStringLiteral() && (type.flags & ts.TypeFlags.EnumLiteral) === 0;
}
