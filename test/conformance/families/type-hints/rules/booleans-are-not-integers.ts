import type { Rule } from "../../../harness/check.ts";
import type { TypeHintContent } from "../type-hint-case.ts";
import { refusal } from "./refusal.ts";

const NUMERIC: ReadonlySet<string> = new Set(["number", "float", "long", "integer", "bigint"]);

/** A boolean that Python takes for an integer: each one is refused, and nothing else is. */
export const booleansAreNotIntegers: Rule<TypeHintContent> = {
  name: "booleans-are-not-integers",
  applies: ({ call }, { ok }) => ok && call !== undefined && holdsBoolean(call.input),
  holds: (ours) =>
    refusal(ours)?.issues.every(({ expected, input }) => typeof input === "boolean" && NUMERIC.has(expected)) ?? false,
};

function holdsBoolean(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return typeof value === "boolean";
  return Object.values(value).some(holdsBoolean);
}
