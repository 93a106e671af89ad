import { ts } from "../typescript.ts";

/** The type node inside parentheses and `readonly`. */
function unwrapped(node: ts.TypeNode | undefined): ts.TypeNode | undefined {
  if (node === undefined) return undefined;
  if (ts.isParenthesizedTypeNode(node)) return unwrapped(node.type);
  return ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword ? unwrapped(node.type) : node;
}

/** The element type of an array as it was written. */
export function writtenItems(node: ts.TypeNode | undefined): ts.TypeNode | undefined {
  const array = unwrapped(node);
  if (array === undefined) return undefined;
  return ts.isArrayTypeNode(array) ? unwrapped(array.elementType) : writtenArgument(array, 0);
}

/** A type argument as it was written: the value type of `Record<string, T>` is the argument 1. */
export function writtenArgument(node: ts.TypeNode | undefined, index: number): ts.TypeNode | undefined {
  const reference = unwrapped(node);
  return reference !== undefined && ts.isTypeReferenceNode(reference)
    ? unwrapped(reference.typeArguments?.[index])
    : undefined;
}

/** The type of an element of a tuple as it was written. */
export function writtenElement(node: ts.TypeNode | undefined, index: number): ts.TypeNode | undefined {
  const tuple = unwrapped(node);
  const element = tuple !== undefined && ts.isTupleTypeNode(tuple) ? tuple.elements[index] : undefined;
  if (element === undefined) return undefined;
  const type = ts.isNamedTupleMember(element) ? element.type : element;
  return unwrapped(ts.isOptionalTypeNode(type) || ts.isRestTypeNode(type) ? type.type : type);
}
