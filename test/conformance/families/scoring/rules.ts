import { isDeepStrictEqual } from "node:util";
import type { Rule } from "../../harness/check.ts";
import type { Attempt, Finding } from "../../harness/outcome.ts";
import { refusedAs } from "../../harness/refused.ts";
import { jsonOf } from "./answers.ts";
import { type GivenValue, givenInput, givenValues } from "./given-values.ts";
import type { Answer, ScoringContent } from "./scoring-case.ts";

/** Where the scoring server differs from MLflow's. */
export const rules: readonly Rule<ScoringContent>[] = [
  {
    name: "one-number-type",
    applies: (_, { exception }) => elementsOf(exception).length > 0 && elementsOf(exception).every(isWholeFloat),
    holds: (ours, content) => isDeepStrictEqual(predictions(ours), givenInput(content)),
  },
  {
    name: "one-number-type",
    applies: (content, { ok }) => ok && givenValues(content).some(isRounded),
    holds: (ours, content) => isDeepStrictEqual(predictions(ours), givenInput(content)),
  },
  {
    name: "booleans-are-not-integers",
    applies: (content, { ok }) =>
      ok &&
      content.model.from_type_hint &&
      givenValues(content).some(({ type, value }) => type === "long" && typeof value === "boolean"),
    holds: (ours) => refusedAs(ours, "invalid_type"),
  },
  {
    name: "integer-range",
    applies: (content, { ok }) => ok && givenValues(content).some(isOutOfRange),
    holds: (ours) => refusedAs(ours, "out_of_range"),
  },
  {
    name: "null-is-missing",
    applies: (content, { ok }) =>
      !ok && content.model.signature !== null && givenValues(content).some(({ value }) => value === null),
    holds: (ours) => ours.ok,
  },
  {
    name: "client-errors-are-400",
    applies: ({ testCase }) => testCase.response.status === 500,
    holds: (ours) => refusedAs(ours, "invalid_date") || refusedAs(ours, "invalid_base64"),
  },
  {
    name: "no-lossy-serving-casts",
    applies: (content, { ok }) => ok && !content.model.from_type_hint && givenValues(content).some(isCorrupted),
    holds: (ours) => refusedAs(ours, "TF2110"),
  },
  {
    name: "no-lossy-serving-casts",
    applies: (content) => content.model.signature === null && givenInput(content) !== undefined,
    holds: (ours, content) => isDeepStrictEqual(predictions(ours), givenInput(content)),
  },
];

function elementsOf(finding: Finding | undefined): readonly Finding[] {
  return (finding?.facts?.elements ?? []) as readonly Finding[];
}

function isWholeFloat({ problem, facts }: Finding): boolean {
  return problem === "expected_type" && facts?.expected === "int" && facts.received === "float";
}

function predictions(ours: Attempt): unknown {
  if (!ours.ok) return undefined;
  const json = jsonOf((ours.result as Answer).text) as { readonly predictions?: unknown };
  return json.predictions;
}

/** A number that has fewer digits in 32 bits. */
function isRounded({ type, value }: GivenValue): boolean {
  return type === "float" && typeof value === "number" && Math.fround(value) !== value;
}

function isOutOfRange({ type, value }: GivenValue): boolean {
  return type === "integer" && Number.isInteger(value) && Math.abs(value as number) > 2 ** 31;
}

const IS_KEPT: Readonly<Record<string, (value: unknown) => boolean>> = {
  boolean: (value) => typeof value === "boolean",
  string: (value) => typeof value === "string",
  integer: Number.isInteger,
  long: isIntegral,
  int64: isIntegral,
  float: isNumber,
  double: isNumber,
};

/** A value that MLflow's parser turns into another. */
function isCorrupted({ type, value }: GivenValue): boolean {
  return value !== null && IS_KEPT[type]?.(value) === false;
}

function isIntegral(value: unknown): boolean {
  return typeof value === "bigint" || Number.isInteger(value);
}

function isNumber(value: unknown): boolean {
  return typeof value === "number" || typeof value === "bigint";
}
