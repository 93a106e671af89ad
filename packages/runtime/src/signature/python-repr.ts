import { Float } from "../json/float.ts";
import { formatFloat } from "../json/format-float.ts";
import type { JsonNode } from "../json/json-node.ts";

/**
 * Quotes a text as Python shows it: in single quotes unless only those occur in it, what cannot be seen as an escape.
 *
 * @param text Any text.
 * @returns The quoted text.
 * @see Python str.__repr__
 */
export function quotePython(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  return mark + text.replace(/[\\'"]|(?! )[\p{C}\p{Z}]/gu, (character) => escapeCharacter(character, mark)) + mark;
}

const ESCAPES = new Map([
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

function escapeCharacter(character: string, mark: string): string {
  if (character === "'" || character === '"') return character === mark ? `\\${character}` : character;
  return ESCAPES.get(character) ?? escapeCodePoint(character.codePointAt(0) ?? 0);
}

function escapeCodePoint(code: number): string {
  const digits = code.toString(16);
  if (code <= 0xff) return `\\x${digits.padStart(2, "0")}`;
  return code <= 0xffff ? `\\u${digits.padStart(4, "0")}` : `\\U${digits.padStart(8, "0")}`;
}

/**
 * Shows a JSON value as Python shows what it reads it as.
 *
 * @param node The value.
 * @returns Such as `['a', None, True, 1.0, {'k': 1}]`.
 * @see Python repr
 */
export function showPython(node: JsonNode): string {
  if (typeof node === "string") return quotePython(node);
  if (typeof node === "boolean") return node ? "True" : "False";
  if (typeof node === "number") return Number.isSafeInteger(node) ? String(node) : formatFloat(node);
  if (typeof node !== "object") return String(node);
  if (node === null) return "None";
  if (node instanceof Float) return formatFloat(node.value);
  return "size" in node ? `{${showMembers(node)}}` : `[${node.map(showPython).join(", ")}]`;
}

function showMembers(members: ReadonlyMap<string, JsonNode>): string {
  return Array.from(members, ([key, member]) => `${quotePython(key)}: ${showPython(member)}`).join(", ");
}

/**
 * Shows the lengths of an array's dimensions as Python shows a tuple.
 *
 * @param shape The lengths.
 * @returns Such as `()`, `(-1,)`, `(-1, 3)`.
 * @see Python tuple.__repr__
 */
export function showShape(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
}
