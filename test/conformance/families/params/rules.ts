import type { Rule } from "../../harness/check.ts";
import { refusedAs, refusedOthers } from "../../harness/refused.ts";
import { sameValue } from "../../harness/same-value.ts";
import { decode } from "../../harness/values.ts";
import { type Given, givenValues, type ParamsCase } from "./params-case.ts";

const RANGES: Readonly<Record<string, readonly [bigint, bigint]>> = {
  integer: [-(2n ** 31n), 2n ** 31n - 1n],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
};

/** Where enforcing params differs from MLflow. */
export const rules: readonly Rule<ParamsCase>[] = [
  {
    name: "one-number-type",
    applies: (testCase, { ok }) => !ok && givenValues(testCase).some(isHeldNumber),
    holds: (ours, testCase) =>
      ours.ok ? keepsGiven(ours.result, testCase) : refusedOthers(ours, (type, value) => isHeldNumber({ type, value })),
  },
  {
    name: "integer-range",
    applies: (testCase) => givenValues(testCase).some(isOutOfRange),
    holds: (ours) => refusedAs(ours, "out_of_range") || refusedAs(ours, "TF3024"),
  },
  {
    name: "dates-are-instants",
    applies: (testCase) => givenValues(testCase).some(({ type, value }) => type === "datetime" && isNoInstant(value)),
    holds: (ours) => refusedAs(ours, "invalid_date") || refusedAs(ours, "TF3019"),
  },
];

/** A number that the declared type holds, whatever type Python has for it. */
function isHeldNumber({ type, value }: Given): boolean {
  if (type === "float" || type === "double") return typeof value === "number";
  return (type === "integer" || type === "long") && isIntegral(value) && !isOutOfRange({ type, value });
}

function isIntegral(value: unknown): value is number | bigint {
  return typeof value === "bigint" || Number.isInteger(value);
}

function isOutOfRange({ type, value }: Given): boolean {
  const range = RANGES[String(type)];
  if (range === undefined || !isIntegral(value)) return false;
  return BigInt(value) < range[0] || BigInt(value) > range[1];
}

/** Text that NumPy takes for a date, and that says less than a day or more than a millisecond. */
function isNoInstant(value: unknown): boolean {
  return typeof value === "string" && /^$|^\d+$|^\d{4}-\d\d$|^now$|^today$|^NaT$|\.\d{3}0*[1-9]/.test(value);
}

/** Every given param is in the result as it was given. */
function keepsGiven(result: unknown, testCase: ParamsCase): boolean {
  if (testCase.kind === "validate_type_and_shape") return sameValue(result, decode(testCase.value));
  const results = new Map(Object.entries(result as object));
  return Object.entries(decode(testCase.params) as object).every(([name, value]) =>
    sameValue(results.get(name), value),
  );
}
