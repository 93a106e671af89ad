import { Float, type JsonNode, writeJson } from "@tsfunc/runtime/json";

/**
 * Writes JSON text over several lines, byte by byte as Python's `json.dumps(…, indent=2)` does.
 *
 * @param node What to write.
 * @returns The text.
 * @see Python json.dumps
 */
export function indentedJson(node: JsonNode): string {
  return write(node, "\n");
}

function write(node: JsonNode, newline: string): string {
  if (typeof node !== "object" || node === null || node instanceof Float) return writeJson(node);
  const inner = `${newline}  `;
  if (Array.isArray(node))
    return enclose(
      "[]",
      node.map((item) => write(item, inner)),
      newline,
    );
  const members = Array.from(
    node as ReadonlyMap<string, JsonNode>,
    ([key, member]) => `${writeJson(key)}: ${write(member, inner)}`,
  );
  return enclose("{}", members, newline);
}

function enclose(marks: "[]" | "{}", parts: readonly string[], newline: string): string {
  if (parts.length === 0) return marks;
  return `${marks[0]}${newline}  ${parts.join(`,${newline}  `)}${newline}${marks[1]}`;
}
