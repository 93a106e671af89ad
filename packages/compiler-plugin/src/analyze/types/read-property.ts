import type { PropertyDefinition } from "@tsfunc/runtime/descriptor";
import { constrained } from "../constraints/constrained.ts";
import { constraintTags } from "../constraints/constraint-tag.ts";
import { documentedDefault } from "../constraints/documented-default.ts";
import { annotationsOf } from "../constraints/documented-values.ts";
import { ts } from "../typescript.ts";
import { constantValue } from "./constant-value.ts";
import { documentationOf } from "./documentation.ts";
import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { typeText } from "./type-name.ts";

/**
 * Reads one property of an object type.
 *
 * @param owner The name of the object type, for diagnostics.
 * @param place Where the object type stands; it is pointed at where a property has no declaration.
 */
export function readProperty(symbol: ts.Symbol, owner: string, place: Place, reader: Reader): PropertyDefinition {
  const { checker } = reader;
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
  const declared = checker.getTypeOfSymbol(symbol);
  const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0 || allowsUndefined(declared);
  const node = declaration ?? place.node;
  const path = `${owner}.${symbol.name}`;
  const unconstrained = reader.read(declared, { node, path, written: writtenType(declaration), absent: true });
  const stated = { tags: constraintTags(symbol.declarations), path, text: typeText(declared, checker) };
  const type = constrained(unconstrained, stated, reader.findings);
  const initializer = initializerOf(declaration);
  if (type.kind === "nullable" && !optional && initializer === undefined) {
    reader.findings.report("TF1004", node, { path, property: symbol.name, type: typeText(declared, checker) });
  }
  const documentation = documentationOf(symbol, checker);
  return {
    name: symbol.name,
    type,
    ...(optional ? { optional: true } : {}),
    ...documentedDefault(symbol.declarations, type, defaultOf(initializer, checker), path, reader.findings),
    ...(documentation === undefined ? {} : { documentation }),
    ...annotationsOf(symbol.declarations, type),
  };
}

function defaultOf(
  initializer: ts.Expression | undefined,
  checker: ts.TypeChecker,
): Pick<PropertyDefinition, "hasDefault" | "default"> {
  if (initializer === undefined) return {};
  const value = constantValue(initializer, checker);
  return value === undefined ? { hasDefault: true } : { hasDefault: true, default: value };
}

function initializerOf(declaration: ts.Declaration | undefined): ts.Expression | undefined {
  if (declaration === undefined) return undefined;
  return ts.isPropertyDeclaration(declaration) || ts.isParameter(declaration) ? declaration.initializer : undefined;
}

function writtenType(declaration: ts.Declaration | undefined): ts.TypeNode | undefined {
  if (declaration === undefined) return undefined;
  const typed =
    ts.isPropertyDeclaration(declaration) || ts.isPropertySignature(declaration) || ts.isParameter(declaration);
  return typed ? declaration.type : undefined;
}

function allowsUndefined(type: ts.Type): boolean {
  return type.isUnion() && type.types.some((one) => (one.flags & ts.TypeFlags.Undefined) !== 0);
}
