import { Float } from "./float.ts";
import { formatFloat } from "./format-float.ts";
import type { JsonNode, JsonObjectNode } from "./json-node.ts";
import { quoteJson } from "./quote-json.ts";

/**
 * Writes JSON text byte by byte as Python's `json.dumps` does: `", "` and `": "` between members, floats by their shortest digits, ASCII
 * only, and `NaN`, `Infinity`, `-Infinity`, which JSON itself does not have.
 *
 * @param node What to write.
 * @returns The text.
 * @see Python json.dumps
 */
export function writeJson(node: JsonNode): string {
  if (typeof node === "string") return quoteJson(node);
  if (typeof node === "number") return writeNumber(node);
  if (typeof node !== "object" || node === null) return String(node);
  if (node instanceof Float) return writeFloat(node.value);
  return "size" in node ? `{${writeMembers(node)}}` : `[${node.map(writeJson).join(", ")}]`;
}

function writeNumber(value: number): string {
  return Number.isSafeInteger(value) && !Object.is(value, -0) ? String(value) : writeFloat(value);
}

function writeFloat(value: number): string {
  if (Number.isFinite(value)) return formatFloat(value);
  return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
}

function writeMembers(members: JsonObjectNode): string {
  return Array.from(members, ([key, member]) => `${quoteJson(key)}: ${writeJson(member)}`).join(", ");
}
