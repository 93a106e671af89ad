import { Float } from "../json/float.ts";
import { parseIsoDate } from "../json/iso-date.ts";
import type { JsonNode, JsonObjectNode } from "../json/json-node.ts";
import { AnyType } from "./any-type.ts";
import type { ColumnType } from "./column-type.ts";

/** The value of a param as `predict` gets it; a bigint is an integer that a number cannot hold. */
export type ParamValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Date
  | readonly ParamValue[]
  | { readonly [key: string]: ParamValue };

/**
 * Turns JSON back into the value of a param.
 *
 * @param node What is written for the value.
 * @param type The type of the param.
 * @returns New values: a Date where the type says datetime.
 */
export function paramValue(node: JsonNode, type: ColumnType): ParamValue {
  if (typeof node !== "object" || node === null) {
    return type.kind === "scalar" && type.name === "datetime" && typeof node === "string"
      ? (parseIsoDate(node) ?? null)
      : node;
  }
  if (node instanceof Float) return node.value;
  return "size" in node
    ? objectValue(node, type)
    : node.map((item) => paramValue(item, type.kind === "array" ? type.items : type));
}

function objectValue(members: JsonObjectNode, type: ColumnType): ParamValue {
  const types = memberTypes(type);
  return Object.fromEntries(Array.from(members, ([key, member]) => [key, paramValue(member, types(key))]));
}

/** The type of the value at each key; where it is not known, values are what JSON says. */
function memberTypes(type: ColumnType): (key: string) => ColumnType {
  if (type.kind === "map") return () => type.values;
  const properties = new Map(
    type.kind === "object" ? type.properties.map((property) => [property.name, property.type]) : [],
  );
  return (key) => properties.get(key) ?? UNKNOWN;
}

const UNKNOWN = new AnyType();
