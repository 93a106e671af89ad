import { symbolAt } from "../symbols.ts";
import { ts } from "../typescript.ts";
import { literalValue } from "./literal-value.ts";
import { writtenType } from "./written-type.ts";

/** A member of a union, and the node where it is written. */
export interface Member {
  readonly type: ts.Type;
  readonly written?: ts.TypeNode;
}

/** The types that a type node is made of, in the order in which they were written, through aliases and properties of other types. */
export function writtenMembers(
  node: ts.TypeNode,
  checker: ts.TypeChecker,
  seen: Set<ts.Node> = new Set(),
): readonly Member[] {
  if (seen.has(node)) return [];
  seen.add(node);
  const parts = partsOf(node, checker).flatMap((part) => writtenMembers(part, checker, seen));
  return [...parts, ...listedTypes(node, checker).map((type) => ({ type })), ...wholeOf(node, checker)];
}

/** The node that an alias stands for. */
export function aliasedNode(symbol: ts.Symbol | undefined): ts.TypeNode | undefined {
  return symbol?.declarations?.find(ts.isTypeAliasDeclaration)?.type;
}

function partsOf(node: ts.TypeNode, checker: ts.TypeChecker): readonly ts.TypeNode[] {
  if (ts.isParenthesizedTypeNode(node)) return [node.type];
  if (ts.isUnionTypeNode(node)) return node.types;
  if (ts.isIndexedAccessTypeNode(node)) return propertyNodes(node, checker);
  if (ts.isMappedTypeNode(node))
    return node.typeParameter.constraint === undefined ? [] : [node.typeParameter.constraint];
  if (!ts.isTypeReferenceNode(node)) return [];
  const aliased = aliasedNode(symbolAt(node.typeName, checker));
  return [...(aliased === undefined ? [] : [aliased]), ...(node.typeArguments ?? [])];
}

/** `Message["role"]` is written where the property is declared. */
function propertyNodes(node: ts.IndexedAccessTypeNode, checker: ts.TypeChecker): readonly ts.TypeNode[] {
  const name = checker.getTypeFromTypeNode(node.indexType);
  const owner = checker.getTypeFromTypeNode(node.objectType);
  const property = name.isStringLiteral() ? checker.getPropertyOfType(owner, name.value) : undefined;
  const written = writtenType(property?.declarations?.[0]);
  return written === undefined ? [] : [written];
}

/** `keyof Message`, `(typeof ROLES)[number]` and templates of literals list their members without writing a union. */
function listedTypes(node: ts.TypeNode, checker: ts.TypeChecker): readonly ts.Type[] {
  if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword) {
    const properties = checker.getPropertiesOfType(checker.getTypeFromTypeNode(node.type));
    return properties.map(({ name }) => checker.getStringLiteralType(name));
  }
  if (ts.isTemplateLiteralTypeNode(node)) {
    return templateTexts(node, checker).map((text) => checker.getStringLiteralType(text));
  }
  if (!ts.isIndexedAccessTypeNode(node)) return [];
  const owner = checker.getTypeFromTypeNode(node.objectType);
  return checker.isTupleType(owner) ? checker.getTypeArguments(owner as ts.TupleTypeReference) : [];
}

/** The texts of a template whose placeholders are literals; none where one is not. */
function templateTexts(
  { head, templateSpans }: ts.TemplateLiteralTypeNode,
  checker: ts.TypeChecker,
): readonly string[] {
  return templateSpans.reduce<readonly string[]>(
    (texts, { type, literal }) => {
      const values = new Set(writtenMembers(type, checker).flatMap((one) => literalValue(one.type, checker) ?? []));
      return texts.flatMap((text) => Array.from(values, (value) => `${text}${value}${literal.text}`));
    },
    [head.text],
  );
}

function wholeOf(node: ts.TypeNode, checker: ts.TypeChecker): readonly Member[] {
  const type = checker.getTypeFromTypeNode(node);
  return type.isUnion() ? type.types.map((member) => ({ type: member })) : [{ type, written: node }];
}
