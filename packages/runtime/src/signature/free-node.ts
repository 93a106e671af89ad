import type { JsonNode } from "../json/json-node.ts";
import { datetimeText } from "./datetime-text.ts";

/** How deep a value of unknown type may be nested, so that one that contains itself ends. */
const MAX_DEPTH = 200;

/**
 * Takes a value of unknown type for JSON.
 *
 * @param value Null, a boolean, number, bigint, text or Date, or an array or plain object of such.
 * @param depth How many arrays and objects are around it.
 * @returns What is written for the value, or undefined when something in it is not JSON.
 */
export function freeNode(value: unknown, depth = 0): JsonNode | undefined {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  if (typeof value === "number" || typeof value === "bigint") return value;
  if (typeof value !== "object" || depth > MAX_DEPTH) return undefined;
  if (Array.isArray(value))
    return complete(Array.from<unknown, JsonNode | undefined>(value, (item) => freeNode(item, depth + 1)));
  return isPlain(value) ? plainNode(value, depth) : datetimeText(value);
}

function plainNode(value: object, depth: number): JsonNode | undefined {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const nodes = complete(members.map(([, member]) => freeNode(member, depth + 1)));
  return nodes && new Map(nodes.map((node, at) => [members[at]?.[0] ?? "", node]));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function complete(nodes: readonly (JsonNode | undefined)[]): readonly JsonNode[] | undefined {
  return nodes.includes(undefined) ? undefined : (nodes as readonly JsonNode[]);
}
