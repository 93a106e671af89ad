import type { JsonSchema } from "@tsfunc/runtime";

type Json = JsonSchema[string];

/**
 * Lets numbers be null: that is how NaN and infinities are written.
 *
 * @param schema The schema of a prediction.
 * @returns A copy.
 */
export function nullableNumbers(schema: JsonSchema): JsonSchema {
  return withNull(schema) as JsonSchema;
}

function withNull(value: Json): Json {
  if (Array.isArray(value)) return value.map(withNull);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === "type" && member === "number" ? ["number", "null"] : withNull(member),
    ]),
  );
}
