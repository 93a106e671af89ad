import { ts } from "../typescript.ts";

/** The type of a property as it was written, with the property or in a cast of its initialiser; undefined where it was not. */
export function writtenType(declaration: ts.Declaration | undefined): ts.TypeNode | undefined {
  if (declaration === undefined) return undefined;
  if (ts.isSetAccessorDeclaration(declaration)) return declaration.parameters[0]?.type;
  if (ts.isGetAccessorDeclaration(declaration) || ts.isPropertySignature(declaration)) return declaration.type;
  if (!ts.isPropertyDeclaration(declaration) && !ts.isParameter(declaration)) return undefined;
  const { type, initializer } = declaration;
  return type ?? (initializer !== undefined && ts.isAsExpression(initializer) ? initializer.type : undefined);
}
