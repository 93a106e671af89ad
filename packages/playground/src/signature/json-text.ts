/** A line is no longer than this, where its value can be broken up. */
const WIDTH = 72;

/**
 * Writes plain data as JSON for people to read: short values on a line, integers with all their digits.
 *
 * @param value Plain data; a bigint is an integer. NaN and infinities are bare, as Python writes them.
 * @param indent What stands before each line but the first.
 */
export function jsonText(value: unknown, indent = ""): string {
  const line = lineOf(value);
  if (typeof value !== "object" || value === null || indent.length + line.length <= WIDTH) return line;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const members = isList
    ? value.map((item: unknown) => jsonText(item, inner))
    : membersOf(value).map(([key, member]) => `${JSON.stringify(key)}: ${jsonText(member, inner)}`);
  const [open, close] = isList ? "[]" : "{}";
  return `${open}\n${members.map((member) => inner + member).join(",\n")}\n${indent}${close}`;
}

/**
 * Writes plain data as JSON on one line.
 *
 * @param value Plain data; a bigint is an integer.
 */
export function lineOf(value: unknown): string {
  if (typeof value === "bigint" || (typeof value === "number" && !Number.isFinite(value))) return String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(lineOf).join(", ")}]`;
  const members = membersOf(value).map(([key, member]) => `${JSON.stringify(key)}: ${lineOf(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function membersOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
