import { behindSchema, type TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { constrained } from "../constraints/constrained.ts";
import { constraintTags } from "../constraints/constraint-tag.ts";
import { isUnresolved } from "../types/is-unresolved.ts";
import { legacyHint } from "../types/legacy-hint.ts";
import { textAt } from "../types/type-name.ts";
import type { TypeReader } from "../types/type-reader.ts";
import { ts } from "../typescript.ts";
import type { Parameter } from "./predict-arguments.ts";

/** The type of the model input; null where it says nothing that could be validated. */
export function readInput(parameter: Parameter, reader: TypeReader): TypeDescriptor | null {
  const { node, name, type } = parameter;
  const { findings, checker } = reader;
  if (node.type === undefined) {
    findings.report("TF1002", node, { parameter: name });
    return null;
  }
  if (legacyHint(type) !== null) return null;
  if (isArrayOfAny(type, checker)) {
    findings.report("TF1008", node, { parameter: name, type: textAt(type, { written: node.type }, checker) });
    return null;
  }
  const place = { node, path: name, written: node.type, absent: true as const };
  const stated = { tags: constraintTags([node]), path: name, text: textAt(type, place, checker) };
  const input = constrained(reader.read(type, place), stated, findings);
  return isInput(input, parameter, reader) ? input : null;
}

function isArrayOfAny(type: ts.Type, checker: ts.TypeChecker): boolean {
  const [items] = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
  return items !== undefined && (items.flags & ts.TypeFlags.Any) !== 0 && !isUnresolved(items);
}

function isInput(input: TypeDescriptor, { node, name, type }: Parameter, { checker, findings }: TypeReader): boolean {
  const text = textAt(type, { written: node.type }, checker);
  if (mayBeNull(input)) {
    findings.report("TF1003", node, { parameter: name, type: text });
    return false;
  }
  const isArray = behindSchema(input).kind === "array";
  if (!isArray && !isUnusable(input, type)) {
    findings.report("TF1001", node, { parameter: name, type: text, wrapped: wrapped(text) });
  }
  return isArray;
}

/** Whether null is allowed for the input, or for its elements. */
function mayBeNull(input: TypeDescriptor): boolean {
  const whole = behindSchema(input);
  const element = whole.kind === "array" ? behindSchema(whole.items) : whole;
  return [whole.kind, element.kind].some((kind) => kind === "nullable" || kind === "null");
}

/** Whether it has been reported already that the type cannot be used. */
function isUnusable(input: TypeDescriptor, type: ts.Type): boolean {
  if (input.kind !== "any") return false;
  return (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) === 0 || isUnresolved(type);
}

function wrapped(text: string): string {
  return /^[\w$.<>]+$/.test(text) ? `${text}[]` : `(${text})[]`;
}
