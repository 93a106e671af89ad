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
import { textAt } from "./type-name.ts";
import { writtenType } from "./written-type.ts";

/** The object type that a property is read for. */
export interface Owner {
  /** Its name, for diagnostics. */
  readonly name: string;
  /** Whether its values are made by a constructor, which is what supplies defaults. */
  readonly isClass: boolean;
  /** Where it stands; it is pointed at where a property has no declaration. */
  readonly place: Place;
}

/** Reads one property of an object type. */
export function readProperty(symbol: ts.Symbol, owner: Owner, reader: Reader): PropertyDefinition {
  const { checker } = reader;
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
  const declared = checker.getTypeOfSymbol(symbol);
  const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0 || allowsUndefined(declared);
  const path = `${owner.name}.${symbol.name}`;
  const place = {
    node: declaration ?? owner.place.node,
    path,
    written: writtenType(declaration),
    absent: true as const,
  };
  const stated = { tags: constraintTags(symbol.declarations), path, text: textAt(declared, place, checker) };
  const type = constrained(reader.read(declared, place), stated, reader.findings);
  const initializer = owner.isClass ? initializerOf(declaration) : undefined;
  if (type.kind === "nullable" && !optional && initializer === undefined) {
    reader.findings.report("TF1004", place.node, {
      path,
      property: symbol.name,
      type: textAt(declared, place, checker),
    });
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

function allowsUndefined(type: ts.Type): boolean {
  return type.isUnion() && type.types.some((one) => (one.flags & ts.TypeFlags.Undefined) !== 0);
}
