import { ts } from "../typescript.ts";

/**
 * The members of a union in the order in which they were written. The checker orders them by when it first met each of them, which
 * depends on what else it has read.
 *
 * @param written The type as written, where it was; without it the declaration of its alias is looked at.
 */
export function inSourceOrder(
  type: ts.UnionType,
  written: ts.TypeNode | undefined,
  checker: ts.TypeChecker,
): readonly ts.Type[] {
  const node = written ?? aliasedNode(type.aliasSymbol);
  if (node === undefined) return type.types;
  const order = membersOf(node, checker, new Set());
  const rank = (member: ts.Type): number => {
    const found = order.findIndex((one) => isSame(one, member));
    return found === -1 ? order.length : found;
  };
  return [...type.types].sort((a, b) => rank(a) - rank(b));
}

function membersOf(node: ts.TypeNode, checker: ts.TypeChecker, seen: Set<ts.Node>): ts.Type[] {
  if (seen.has(node)) return [];
  seen.add(node);
  if (ts.isParenthesizedTypeNode(node)) return membersOf(node.type, checker, seen);
  if (ts.isUnionTypeNode(node)) return node.types.flatMap((one) => membersOf(one, checker, seen));
  const aliased = ts.isTypeReferenceNode(node) ? aliasedNode(aliasOf(node, checker)) : undefined;
  if (aliased !== undefined) return [...membersOf(aliased, checker, seen), ...expanded(node, checker)];
  return expanded(node, checker);
}

function expanded(node: ts.TypeNode, checker: ts.TypeChecker): ts.Type[] {
  const type = checker.getTypeFromTypeNode(node);
  return type.isUnion() ? type.types : [type];
}

function aliasOf(node: ts.TypeReferenceNode, checker: ts.TypeChecker): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(node.typeName);
  if (symbol === undefined) return undefined;
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

function aliasedNode(symbol: ts.Symbol | undefined): ts.TypeNode | undefined {
  return symbol?.declarations?.find(ts.isTypeAliasDeclaration)?.type;
}

/** Literal types exist twice, as written and widening; they are the same by their values. */
function isSame(a: ts.Type, b: ts.Type): boolean {
  if (a === b) return true;
  const [x, y] = [a as ts.LiteralType, b as ts.LiteralType];
  return x.value !== undefined && x.value === y.value && (a.flags & b.flags & ts.TypeFlags.Literal) !== 0;
}
