import { ts } from "../typescript.ts";
import { aliasedNode, type Member, writtenMembers } from "./written-members.ts";

/**
 * The members of a union in the order in which they were written. The checker orders them by when it first met each of them, which
 * depends on what else it has read.
 *
 * @param written The type as written, where it was; the declaration of its alias is looked at, too.
 */
export function inSourceOrder(
  union: ts.UnionType,
  written: ts.TypeNode | undefined,
  checker: ts.TypeChecker,
): readonly Member[] {
  const nodes = [written, aliasedNode(union.aliasSymbol)].filter((node) => node !== undefined);
  const order = nodes.flatMap((node) => writtenMembers(node, checker));
  const generics = order.map((one) => (union.types.includes(one.type) ? undefined : one.type));
  const ranked = union.types.map((type) => {
    const found = order.findIndex((one) => isSame(one.type, type));
    const generic = order[found]?.written === undefined ? generics.findIndex((one) => isInstance(type, one)) : -1;
    const rank = generic === -1 ? found : generic;
    return { rank: rank === -1 ? order.length : rank, member: { ...order[found], type } };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ member }) => member);
}

/** Whether a type is what a generic one became with its arguments: they have the same declaration. */
function isInstance(type: ts.Type, generic: ts.Type | undefined): boolean {
  const symbol = generic?.getSymbol();
  return symbol !== undefined && symbol === type.getSymbol();
}

/** Literal types exist twice, as written and widening; they are the same by their values. */
function isSame(a: ts.Type, b: ts.Type): boolean {
  if (a === b) return true;
  const [x, y] = [a as ts.LiteralType, b as ts.LiteralType];
  return x.value !== undefined && x.value === y.value && (a.flags & b.flags & ts.TypeFlags.Literal) !== 0;
}
