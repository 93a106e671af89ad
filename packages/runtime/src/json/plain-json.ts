import { Float } from "./float.ts";
import type { JsonNode, JsonObjectNode } from "./json-node.ts";

/** JSON as plain JavaScript values; a bigint is an integer that a number cannot hold. */
export type JsonData = null | boolean | number | bigint | string | readonly JsonData[] | JsonDict;

/** An object of {@link JsonData}. */
export interface JsonDict {
  readonly [key: string]: JsonData;
}

/**
 * Turns JSON nodes into plain values: maps into objects, floats into numbers.
 *
 * @param node What {@link writeJson} would write.
 * @returns New values; a key `__proto__` is a property like any other.
 */
export function plainJson(node: JsonNode): JsonData {
  if (typeof node !== "object" || node === null) return node;
  if (node instanceof Float) return node.value;
  return "size" in node ? plainObject(node) : node.map(plainJson);
}

function plainObject(members: JsonObjectNode): JsonDict {
  return Object.fromEntries(Array.from(members, ([key, member]) => [key, plainJson(member)]));
}
