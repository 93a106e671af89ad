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
  const ranked = union.types.map((type) => {
    const found = order.findIndex((one) => isSame(one.type, type));
    return { rank: found === -1 ? order.length : found, member: { ...order[found], type } };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ member }) => member);
}

/** Literal types exist twice, as written and widening; they are the same by their values. */
function isSame(a: ts.Type, b: ts.Type): boolean {
  if (a === b) return true;
  const [x, y] = [a as ts.LiteralType, b as ts.LiteralType];
  return x.value !== undefined && x.value === y.value && (a.flags & b.flags & ts.TypeFlags.Literal) !== 0;
}
