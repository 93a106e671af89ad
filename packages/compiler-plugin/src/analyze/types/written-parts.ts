import { ts } from "../typescript.ts";

/** The type node inside parentheses and `readonly`. */
function unwrapped(node: ts.TypeNode | undefined): ts.TypeNode | undefined {
  if (node === undefined) return undefined;
  if (ts.isParenthesizedTypeNode(node)) return unwrapped(node.type);
  return ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword ? unwrapped(node.type) : node;
}

/** The element type of an array as it was written; `[...T[]]` is one, too. */
export function writtenItems(node: ts.TypeNode | undefined): ts.TypeNode | undefined {
  const array = unwrapped(node);
  if (array === undefined) return undefined;
  if (ts.isTupleTypeNode(array)) return writtenElement(array, 0);
  return ts.isArrayTypeNode(array) ? unwrapped(array.elementType) : writtenArgument(array, 0);
}

/** A type argument as it was written: the value type of `Record<string, T>` is the argument 1. */
export function writtenArgument(node: ts.TypeNode | undefined, index: number): ts.TypeNode | undefined {
  const reference = unwrapped(node);
  return reference !== undefined && ts.isTypeReferenceNode(reference)
    ? unwrapped(reference.typeArguments?.[index])
    : undefined;
}

/** The type of an element of a tuple as it was written; of `...T[]` it is that of the elements. */
export function writtenElement(node: ts.TypeNode | undefined, index: number): ts.TypeNode | undefined {
  const tuple = unwrapped(node);
  const element = tuple !== undefined && ts.isTupleTypeNode(tuple) ? tuple.elements[index] : undefined;
  if (element === undefined) return undefined;
  if (ts.isRestTypeNode(element)) return writtenItems(element.type);
  if (!ts.isNamedTupleMember(element)) return unwrapped(ts.isOptionalTypeNode(element) ? element.type : element);
  return element.dotDotDotToken === undefined ? unwrapped(element.type) : writtenItems(element.type);
}
