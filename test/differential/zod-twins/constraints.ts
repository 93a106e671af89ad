import type { Constraints, Descriptor } from "@tsfunc/runtime/descriptor";

/** A keyword of JSON Schema and its value. */
type Asked = readonly [keyword: keyof Constraints, value: unknown];

/** Formats that the JSON Schema of zod 3 has no word for. */
const UNTOLD: ReadonlySet<unknown> = new Set([
  ...["time", "hostname", "uri-reference", "uri-template", "json-pointer", "relative-json-pointer", "regex"],
]);

/** Every constraint in a descriptor. */
export function constraintsIn({ root, definitions }: Descriptor): readonly Asked[] {
  return found([root, definitions], "constraints").flatMap((one) => Object.entries(Object(one)) as unknown as Asked[]);
}

/** Whether the JSON Schema of zod 3 can say a constraint; its schemas check all of them. */
export function canBeToldOfZod3([keyword, value]: Asked): boolean {
  return keyword !== "uniqueItems" && !(keyword === "format" && UNTOLD.has(value));
}

/** The constraints that a JSON Schema says nowhere. A length may be a pattern, and a pattern part of one that looks ahead. */
export function untold(constraints: readonly Asked[], schema: object): readonly Asked[] {
  const patterns = found(schema, "pattern").map(String);
  return constraints.filter(([keyword, value]) => {
    if (keyword === "pattern") return !patterns.some((one) => one.includes(String(value)));
    const isSaid = found(schema, keyword).includes(value);
    return !isSaid && !(keyword === "maxLength" && patterns.some((one) => one.includes(`^[^]{0,${value}}$`)));
  });
}

/** What stands under a name, anywhere inside. */
function found(holder: unknown, name: string): readonly unknown[] {
  if (typeof holder !== "object" || holder === null) return [];
  return Object.entries(holder).flatMap(([key, value]) => (key === name ? [value] : found(value, name)));
}
