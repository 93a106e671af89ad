import type { TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { packageOf } from "../package-of.ts";
import { typeText } from "../types/type-name.ts";
import type { TypeReader } from "../types/type-reader.ts";
import { ts } from "../typescript.ts";
import type { Parameter } from "./predict-arguments.ts";

/** Types that MLflow takes for the whole input without reading anything from them. */
const LEGACY_HINTS: Readonly<Record<string, string>> = {
  Table: "apache-arrow",
  Tensor: "onnxruntime-common",
  CsrMatrix: "@tsfunc/runtime",
};

/** The type of the model input; null where it says nothing that could be validated. */
export function readInput(parameter: Parameter, reader: TypeReader): TypeDescriptor | null {
  const { node, name } = parameter;
  if (node.type === undefined) {
    reader.findings.report("TF1002", node, { parameter: name });
    return null;
  }
  const type = reader.checker.getTypeAtLocation(node);
  if (isLegacyHint(type)) return null;
  const input = reader.read(type, { node, path: name, written: node.type, absent: true });
  return isInput(input, type, parameter, reader) ? input : null;
}

function isLegacyHint(type: ts.Type): boolean {
  const symbol = type.aliasSymbol ?? type.getSymbol();
  const declaration = symbol?.declarations?.[0];
  if (symbol === undefined || declaration === undefined) return false;
  const owner = packageOf(declaration.getSourceFile().fileName);
  return LEGACY_HINTS[symbol.name] === owner || (symbol.name in LEGACY_HINTS && owner === "@tsfunc/runtime");
}

function isInput(input: TypeDescriptor, type: ts.Type, { node, name }: Parameter, reader: TypeReader): boolean {
  const text = typeText(type, reader.checker);
  const report = reader.findings;
  if (input.kind === "nullable") report.report("TF1003", node, { parameter: name, type: text });
  else if (input.kind !== "array") {
    report.report("TF1001", node, { parameter: name, type: text, wrapped: wrapped(text) });
  } else if (input.items.kind === "nullable" || input.items.kind === "null") {
    report.report("TF1003", node, { parameter: name, type: text });
  } else if (isArrayOfAny(type, reader.checker)) {
    report.report("TF1008", node, { parameter: name, type: text });
  } else return true;
  return false;
}

function isArrayOfAny(type: ts.Type, checker: ts.TypeChecker): boolean {
  const [items] = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
  return items !== undefined && (items.flags & ts.TypeFlags.Any) !== 0;
}

function wrapped(text: string): string {
  return /^[\w$.<>]+$/.test(text) ? `${text}[]` : `(${text})[]`;
}
