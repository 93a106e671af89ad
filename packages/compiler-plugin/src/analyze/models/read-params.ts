import type { TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { typeText } from "../types/type-name.ts";
import type { TypeReader } from "../types/type-reader.ts";
import { ts } from "../typescript.ts";
import type { Parameter } from "./predict-arguments.ts";

/** The type of the params, a reference to an object type; null where they are untyped. */
export function readParams({ node, name }: Parameter, reader: TypeReader): TypeDescriptor | null {
  const declared = reader.checker.getTypeAtLocation(node);
  const type = reader.checker.getNonNullableType(declared);
  if (isUntyped(type, reader.checker)) return null;
  const params = reader.read(type, { node, path: name, written: node.type, absent: true });
  if (params.kind !== "reference") {
    reader.findings.report("TF1018", node, { parameter: name, type: typeText(declared, reader.checker) });
    return null;
  }
  reportRequired(params.to, type, node, reader);
  return params;
}

/** No annotation, `unknown`, and records of anything leave open which params there are. */
function isUntyped(type: ts.Type, checker: ts.TypeChecker): boolean {
  if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0) return true;
  const isEmpty = checker.getPropertiesOfType(type).length === 0;
  return (type.flags & ts.TypeFlags.Object) !== 0 && isEmpty && checker.getIndexInfosOfType(type).length > 0;
}

function reportRequired(key: string, type: ts.Type, node: ts.Node, reader: TypeReader): void {
  for (const property of reader.definition(key).definition.properties) {
    if (property.optional || property.hasDefault) continue;
    const symbol = reader.checker.getPropertyOfType(type, property.name);
    const text = symbol === undefined ? "" : typeText(reader.checker.getTypeOfSymbol(symbol), reader.checker);
    const path = `${typeText(type, reader.checker)}.${property.name}`;
    reader.findings.report("TF1019", symbol?.valueDeclaration ?? node, { path, property: property.name, type: text });
  }
}
