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
  const places = placesOf(order);
  const types = new Set(union.types);
  const generics = order.flatMap(({ type }, place) => (types.has(type) ? [] : { type, place }));
  const ranked = union.types.map((type) => {
    const found = places(type);
    const isWhole = found === undefined || order[found]?.written === undefined;
    const generic = isWhole ? generics.find((one) => isInstance(type, one.type))?.place : undefined;
    return { rank: generic ?? found ?? order.length, member: { ...order[found ?? -1], type } };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ member }) => member);
}

/** Finds the first place of a type. Literal types exist twice, as written and widening; they are the same by their values. */
function placesOf(order: readonly Member[]): (type: ts.Type) => number | undefined {
  const places = new Map<unknown, number>();
  for (const [place, { type }] of order.entries()) {
    for (const key of [type, literalOf(type)]) if (key !== undefined && !places.has(key)) places.set(key, place);
  }
  return (type) => {
    const found = [places.get(type), places.get(literalOf(type))].filter((place) => place !== undefined);
    return found.length === 0 ? undefined : Math.min(...found);
  };
}

/** What tells a literal type by its value. */
function literalOf(type: ts.Type): unknown {
  return (type.flags & ts.TypeFlags.Literal) === 0 ? undefined : (type as ts.LiteralType).value;
}

/** Whether a type is what a generic one became with its arguments: they have the same declaration. */
function isInstance(type: ts.Type, generic: ts.Type): boolean {
  const symbol = generic.getSymbol();
  return symbol !== undefined && symbol === type.getSymbol();
}
