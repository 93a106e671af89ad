import type { Rule } from "../../harness/check.ts";
import { NdArray } from "../../harness/containers.ts";
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
  {
    name: "dates-are-instants",
    applies: (testCase, { ok }) => !ok && givenValues(testCase).some(({ type, value }) => isInstant(type, value)),
    holds: (ours, testCase) => (ours.ok ? keepsGiven(ours.result, testCase) : refusedOthers(ours, isInstant)),
  },
  {
    name: "no-storage-quirks",
    applies: (testCase, { ok }) => ok && givenValues(testCase).some(isBytesForText),
    holds: (ours) => refusedAs(ours, "invalid_type"),
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

/** A point in time, as a Date or as text: MLflow takes both for params, but not inside their objects. */
function isInstant(type: unknown, value: unknown): boolean {
  const isText = typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value) && !isNoInstant(value);
  return type === "datetime" && (isText || value instanceof Date);
}

/** Inside an object MLflow looks at values as pandas stores them. */
function isBytesForText({ type, value }: Given): boolean {
  return (type === "string" || type === "boolean") && value instanceof Uint8Array;
}

/** Every declared param that is given is in the result as it was given, text for a datetime as a Date. */
function keepsGiven(result: unknown, testCase: ParamsCase): boolean {
  if (testCase.kind === "validate_type_and_shape") return sameValue(result, decode(testCase.value));
  const results = new Map(Object.entries(result as object));
  const given = Object.entries(decode(testCase.params) as object).filter(([name]) => results.has(name));
  return given.every(([name, value]) => sameGiven(results.get(name), value));
}

function sameGiven(ours: unknown, given: unknown): boolean {
  if (ours instanceof Date && typeof given === "string") return ours.getTime() === Date.parse(withZone(given));
  if (given instanceof NdArray) return sameGiven(ours, given.values);
  if (Array.isArray(ours) && Array.isArray(given)) return ours.every((item, at) => sameGiven(item, given[at]));
  if (!isPlain(ours) || !isPlain(given)) return sameValue(ours, given);
  return Object.entries(ours).every(([name, value]) => sameGiven(value, new Map(Object.entries(given)).get(name)));
}

/** JavaScript takes a time without a zone for a local one. */
function withZone(text: string): string {
  return text.includes("T") && !/Z|[+-]\d\d:?\d\d$/.test(text) ? `${text}Z` : text;
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
