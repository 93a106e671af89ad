import type { PropertyDefinition, TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { constrained } from "../constraints/constrained.ts";
import { constraintTags } from "../constraints/constraint-tag.ts";
import { typeText } from "../types/type-name.ts";
import type { TypeReader } from "../types/type-reader.ts";
import { ts } from "../typescript.ts";
import type { Parameter } from "./predict-arguments.ts";

/** The type of the params, a reference to an object type; null where they are untyped. */
export function readParams({ node, name, type: declared }: Parameter, reader: TypeReader): TypeDescriptor | null {
  const type = reader.checker.getNonNullableType(declared);
  if (isAnything(declared) || isOpen(type, reader.checker)) return null;
  const place = { node, path: name, written: node.type, absent: true as const };
  const stated = { tags: constraintTags([node]), path: name, text: typeText(type, reader.checker) };
  const params = constrained(reader.read(type, place), stated, reader.findings);
  if (params.kind === "reference") {
    reportRequired(params.to, type, node, reader);
    return params;
  }
  if (params.kind === "schema" && params.type.kind === "reference") return params;
  if (params.kind !== "any") {
    reader.findings.report("TF1018", node, { parameter: name, type: typeText(declared, reader.checker) });
  }
  return null;
}

/** No annotation and `unknown` leave open which params there are. */
function isAnything({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

/** So does a record. */
function isOpen(type: ts.Type, checker: ts.TypeChecker): boolean {
  const isEmpty = checker.getPropertiesOfType(type).length === 0;
  return (type.flags & ts.TypeFlags.Object) !== 0 && isEmpty && checker.getIndexInfosOfType(type).length > 0;
}

function reportRequired(key: string, type: ts.Type, node: ts.Node, reader: TypeReader): void {
  const { definition } = reader.definition(key);
  for (const property of definition.properties.filter(isRequired)) {
    const symbol = reader.checker.getPropertyOfType(type, property.name);
    const text = symbol === undefined ? "" : typeText(reader.checker.getTypeOfSymbol(symbol), reader.checker);
    const path = `${typeText(type, reader.checker)}.${property.name}`;
    reader.findings.report("TF1019", symbol?.valueDeclaration ?? node, { path, property: property.name, type: text });
  }
}

/** Whether a param must be given. One that may be null needs a default as every property does, and has been reported for it. */
function isRequired({ optional, hasDefault, type }: PropertyDefinition): boolean {
  return optional !== true && hasDefault !== true && type.kind !== "nullable";
}
