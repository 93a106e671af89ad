import type { Rule } from "../../../harness/check.ts";
import { decode } from "../../../harness/values.ts";
import type { TypeHintContent } from "../type-hint-case.ts";
import { refusal } from "./refusal.ts";

/** An integer beyond 2^53 where `long`, a number, is declared: it is refused with the advice to declare `bigint`, and nothing else is. */
export const integerRange: Rule<TypeHintContent> = {
  name: "integer-range",
  applies: ({ call }, { ok }) => ok && call !== undefined && holdsBigint(decode(call.input)),
  holds: (ours) =>
    refusal(ours)?.issues.every(
      ({ code, input, message }) => code === "out_of_range" && typeof input === "bigint" && message.includes("bigint"),
    ) ?? false,
};

function holdsBigint(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return typeof value === "bigint";
  return Object.values(value).some(holdsBigint);
}
