/**
 * Finds the types that are `bigint`: JSON Schema describes them as an integer, or its digits as text.
 *
 * @param value A descriptor, or a part of one, as it was read from a JSON Schema.
 * @returns A copy with `bigint` where it is meant.
 */
export function withBigints<Part>(value: Part): Part {
  if (typeof value !== "object" || value === null) return value;
  if (isBigint(value)) return { kind: "bigint" } as Part;
  if (Array.isArray(value)) return value.map(withBigints) as Part;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withBigints(member)])) as Part;
}

function isBigint(value: object): boolean {
  if (!("kind" in value && value.kind === "union" && "members" in value && Array.isArray(value.members))) return false;
  const [integer, digits, ...others] = value.members;
  return integer?.kind === "long" && /\\d\{0,18\}/.test(digits?.constraints?.pattern ?? "") && others.length === 0;
}
