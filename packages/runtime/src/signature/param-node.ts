import { inspectValue } from "../errors/inspect-value.ts";
import { kindOf } from "../errors/kind-of.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { JsonLeaf, JsonNode } from "../json/json-node.ts";
import type { DataType } from "./data-type.ts";
import { leafNode } from "./leaf-node.ts";
import { objectNode } from "./object-node.ts";
import type { ObjectType } from "./object-type.ts";
import { elementsOf, holdsElementsOf } from "./param-elements.ts";
import { showShape } from "./python-repr.ts";

/** What a param is declared as. */
export interface ParamDeclaration {
  readonly name: string;
  readonly type: DataType | ObjectType;
  /** Null for a value or an object, `[-1]` for a list of values. */
  readonly shape: readonly number[] | null;
}

/**
 * Takes the value of a param for JSON.
 *
 * @param value The value.
 * @param param What the param is declared as.
 * @returns What is written for the value; null stands for no value.
 * @throws {TsfuncError} TF3017 to TF3024 when the value is not what the declaration asks for.
 */
export function paramNode(value: unknown, param: ParamDeclaration): JsonNode {
  const { name, type, shape } = param;
  if (shape === null) {
    return type.kind === "object" ? objectNode(value, type, name) : scalarNode(value, type, param);
  }
  const elements = shape.length === 1 && shape[0] === -1 ? elementsOf(value) : undefined;
  if (elements === undefined || type.kind === "object") throw shapeError(value, param);
  if (!holdsElementsOf(value, type)) throw typeError(value, type, param);
  return elements.map((element) => scalarNode(element, type, param));
}

function scalarNode(value: unknown, type: DataType, param: ParamDeclaration): JsonLeaf {
  if (value === null || value === undefined) return null;
  const leaf = leafNode(value, type.name);
  if (leaf !== undefined) return leaf;
  throw Array.isArray(value) || kindOf(value) === "object" ? shapeError(value, param) : typeError(value, type, param);
}

function typeError(value: unknown, type: DataType, { name }: ParamDeclaration): TsfuncError {
  const found = { name, source: kindOf(value), value: inspectValue(value), target: type.name };
  if (type.name === "datetime") return new TsfuncError("TF3019", found);
  return isIntegral(value) && (type.name === "long" || type.name === "integer")
    ? new TsfuncError("TF3024", found)
    : new TsfuncError("TF3017", found);
}

function isIntegral(value: unknown): boolean {
  return typeof value === "bigint" || Number.isInteger(value);
}

function shapeError(value: unknown, { name, shape }: ParamDeclaration): TsfuncError {
  const expected = shape === null ? "a single value" : "a list of values";
  return new TsfuncError("TF3018", {
    name,
    shape: shape === null ? "null" : showShape(shape),
    expected,
    received: kindOf(value),
  });
}
