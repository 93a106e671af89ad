import type { Place } from "../types/place.ts";
import type { Reader } from "../types/reader.ts";
import { typeText } from "../types/type-name.ts";
import { ts } from "../typescript.ts";
import { constraintTags } from "./constraint-tag.ts";
import { aliasOf } from "./written-aliases.ts";

/**
 * Reports constrained aliases among the type arguments of an object type or a generic alias: to the checker `Page<Name>` is `Page<string>`,
 * so nothing would tell that the constraints are not checked.
 *
 * @param type The type; of a union with null nothing is said, because what is beside null is read in turn.
 * @param place Where it stands, and how it is written there.
 * @param reader Takes the diagnostics.
 */
export function reportLostConstraints(type: ts.Type, { node, path, written }: Place, reader: Reader): void {
  if (written === undefined || !ts.isTypeReferenceNode(written)) return;
  if (reader.checker.getNonNullableType(type) !== type || keepsArguments(type, written, reader.checker)) return;
  for (const argument of written.typeArguments ?? []) {
    const alias = constrainedAlias(argument, reader.checker);
    if (alias === undefined) continue;
    reader.findings.report("TF1029", node, { path, type: typeText(type, reader.checker), alias: alias.name.text });
  }
}

/** Whether the elements of an array, or the values of a record, are read as the arguments that they are written as. */
function keepsArguments(
  type: ts.Type,
  { typeArguments = [] as never }: ts.TypeReferenceNode,
  checker: ts.TypeChecker,
): boolean {
  const [first, second] = typeArguments.map((one) => checker.getTypeFromTypeNode(one));
  if (checker.isArrayType(type)) return checker.getTypeArguments(type as ts.TypeReference)[0] === first;
  const [index] = checker.getIndexInfosOfType(type);
  return type.getProperties().length === 0 && index !== undefined && !index.declaration && index.type === second;
}

/** The first constrained alias by which a type is written, or a part of it; properties keep what they are written as. */
function constrainedAlias(
  node: ts.Node,
  checker: ts.TypeChecker,
  seen = new Set<ts.Node>(),
): ts.TypeAliasDeclaration | undefined {
  if (ts.isTypeLiteralNode(node) || seen.has(node)) return undefined;
  seen.add(node);
  const alias = ts.isTypeNode(node) ? aliasOf(node, checker) : undefined;
  if (alias !== undefined && constraintTags([alias]).length > 0) return alias;
  const inner = alias !== undefined && alias.typeParameters === undefined ? [alias.type] : [];
  ts.forEachChild(node, (child) => void inner.push(child as ts.TypeNode));
  for (const one of inner) {
    const found = constrainedAlias(one, checker, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}
