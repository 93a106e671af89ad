import { symbolAt } from "../symbols.ts";
import { ts } from "../typescript.ts";

/** A type as it is written, seen through the names of aliases. */
export interface WrittenType {
  /** What the innermost alias stands for; undefined where the type is not written. */
  readonly node: ts.TypeNode | undefined;
  /** The aliases that lead to it, the outermost first. The checker forgets those of primitives and of arrays. */
  readonly aliases: readonly ts.TypeAliasDeclaration[];
}

/**
 * Follows the aliases by which a type is written.
 *
 * @param type The type; of a union that is written around it only the member that it is counts.
 * @param written The type as written, where it was.
 * @param checker Knows what names stand for.
 * @returns The aliases, and what is written behind them; a generic alias is followed no further, because of its arguments.
 */
export function writtenAliases(type: ts.Type, written: ts.TypeNode | undefined, checker: ts.TypeChecker): WrittenType {
  const aliases: ts.TypeAliasDeclaration[] = [];
  let node = written && writtenMember(type, written, checker);
  for (let alias = aliasOf(node, checker); alias !== undefined; alias = aliasOf(node, checker)) {
    if (aliases.includes(alias)) break;
    aliases.push(alias);
    if (alias.typeParameters !== undefined) break;
    node = unparenthesized(alias.type);
  }
  return { node, aliases };
}

/** The alias that a type is written as. */
export function aliasOf(node: ts.TypeNode | undefined, checker: ts.TypeChecker): ts.TypeAliasDeclaration | undefined {
  if (node === undefined || !ts.isTypeReferenceNode(node)) return undefined;
  return symbolAt(node.typeName, checker)?.declarations?.find(ts.isTypeAliasDeclaration);
}

/**
 * The node by which a type is written in a union around it, which may be written as an alias itself; any other node as it is.
 *
 * @returns undefined where two members are one to the checker, because neither counts.
 */
export function writtenMember(type: ts.Type, written: ts.TypeNode, checker: ts.TypeChecker): ts.TypeNode | undefined {
  const node = unparenthesized(written);
  if (!ts.isUnionTypeNode(node) || type.isUnion()) return node;
  return membersByType(node, checker).get(type) ?? undefined;
}

/** The nodes of a union by their types; null for a type that several of them are. */
type MembersByType = ReadonlyMap<ts.Type, ts.TypeNode | null>;

const known = new WeakMap<ts.TypeChecker, WeakMap<ts.TypeNode, MembersByType>>();

/** Asked for each member of the union. */
function membersByType(union: ts.TypeNode, checker: ts.TypeChecker): MembersByType {
  const ofChecker = known.get(checker) ?? new WeakMap<ts.TypeNode, MembersByType>();
  const members = ofChecker.get(union) ?? readMembers(union, checker);
  known.set(checker, ofChecker.set(union, members));
  return members;
}

function readMembers(union: ts.TypeNode, checker: ts.TypeChecker): MembersByType {
  const members = new Map<ts.Type, ts.TypeNode | null>();
  for (const node of membersOf(union, checker)) {
    const type = checker.getTypeFromTypeNode(node);
    members.set(type, members.has(type) ? null : node);
  }
  return members;
}

function membersOf(node: ts.TypeNode, checker: ts.TypeChecker): readonly ts.TypeNode[] {
  if (ts.isUnionTypeNode(node)) return node.types.flatMap((one) => membersOf(unparenthesized(one), checker));
  const aliased = aliasOf(node, checker)?.type;
  return aliased !== undefined && ts.isUnionTypeNode(aliased) ? membersOf(aliased, checker) : [node];
}

function unparenthesized(node: ts.TypeNode): ts.TypeNode {
  return ts.isParenthesizedTypeNode(node) ? unparenthesized(node.type) : node;
}
