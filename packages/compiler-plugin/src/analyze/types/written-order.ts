import { ts } from "../typescript.ts";
import { dataProperties } from "./data-properties.ts";
import { aliasedNode, type Member, writtenMembers } from "./written-members.ts";

/**
 * The properties of what `Record`, `Pick` and other mapped types make, in the order in which their keys were written. The checker orders
 * keys by when it first met each of them, which depends on what else it has read.
 *
 * @param written The type as written, where it was; the declaration of its alias is looked at, too.
 * @returns The properties of any other type as they are.
 */
export function inWrittenOrder(
  properties: readonly ts.Symbol[],
  type: ts.Type,
  written: ts.TypeNode | undefined,
  checker: ts.TypeChecker,
): readonly ts.Symbol[] {
  if (!isMapped(type)) return properties;
  const nodes = [written, aliasedNode(type.aliasSymbol)].filter((node) => node !== undefined);
  const members = nodes.flatMap((node) => writtenMembers(node, checker));
  const names = [...members, ...(type.aliasTypeArguments ?? []).map((one) => ({ type: one }))].flatMap((one) =>
    namesIn(one, checker),
  );
  const rank = ({ name }: ts.Symbol): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return [...properties].sort((a, b) => rank(a) - rank(b));
}

/** A key is named by a literal, or by the type whose property it is. */
function namesIn({ type }: Member, checker: ts.TypeChecker): readonly string[] {
  if (type.isStringLiteral()) return [type.value];
  const hasNames = (type.flags & ts.TypeFlags.Object) !== 0 && !isMapped(type);
  return hasNames ? dataProperties(type, checker).map(({ name }) => name) : [];
}

function isMapped(type: ts.Type): boolean {
  return "objectFlags" in type && (Number(type.objectFlags) & ts.ObjectFlags.Mapped) !== 0;
}
