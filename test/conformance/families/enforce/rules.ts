import type { Rule } from "../../harness/check.ts";
import { NdArray } from "../../harness/containers.ts";
import type { Attempt } from "../../harness/outcome.ts";
import { decode } from "../../harness/values.ts";
import { columnsOf } from "./columns-of.ts";
import type { EnforceCase } from "./enforce-case.ts";
import { givenColumns, type Placement, placements } from "./placements.ts";
import { sameItem } from "./same-data.ts";

const RANGES: Readonly<Record<string, readonly [bigint, bigint]>> = {
  integer: [-(2n ** 31n), 2n ** 31n - 1n],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
};

/** Where enforcing a schema differs from MLflow. */
export const rules: readonly Rule<EnforceCase>[] = [
  {
    name: "one-number-type",
    applies: (testCase, { ok }) => !ok && placements(testCase).some(isHeldNumber),
    holds: keepsGiven,
  },
  {
    name: "integer-range",
    applies: (testCase) => placements(testCase).some(isOutOfRange),
    holds: (ours) => refusedAs(ours, "out_of_range"),
  },
  {
    name: "booleans-are-not-integers",
    applies: (testCase, { ok }) =>
      ok && placements(testCase).some(({ type, value }) => NUMERIC.has(type) && typeof value === "boolean"),
    holds: (ours) => refusedAs(ours, "invalid_type"),
  },
  {
    name: "null-is-missing",
    applies: (testCase, { ok }) => !ok && placements(testCase).some(isMissingOptional),
    holds: keepsGiven,
  },
  {
    name: "dates-are-instants",
    applies: (testCase) => placements(testCase).some(({ type, value }) => type === "datetime" && value instanceof Date),
    holds: keepsGiven,
  },
  {
    name: "containers-by-schema",
    applies: isExpandedByPandas,
    holds: (ours, testCase) => (ours.ok ? keepsGiven(ours, testCase) : refusedAs(ours, "invalid_type")),
  },
  {
    name: "no-storage-quirks",
    applies: (testCase, { ok }) => ok && placements(testCase).some(isQuirk),
    holds: (ours) => refusedAs(ours, "invalid_type"),
  },
];

const NUMERIC: ReadonlySet<string> = new Set(["integer", "long", "float", "double"]);

/** An untyped number that the declared type holds. */
function isHeldNumber({ type, value, isTyped }: Placement): boolean {
  if (isTyped) return false;
  if (type === "float" || type === "double") return typeof value === "number";
  return (type === "integer" || type === "long") && isIntegral(value) && !isOutOfRange({ type, value });
}

function isIntegral(value: unknown): value is number | bigint {
  return typeof value === "bigint" || Number.isInteger(value);
}

function isOutOfRange({ type, value }: Pick<Placement, "type" | "value">): boolean {
  const range = RANGES[type];
  if (range === undefined || !isIntegral(value)) return false;
  return BigInt(value) < range[0] || BigInt(value) > range[1];
}

function isMissingOptional({ value, required }: Placement): boolean {
  return value === null && !required;
}

const TESTS: Readonly<Record<string, (value: unknown) => boolean>> = {
  boolean: (value) => typeof value === "boolean",
  string: (value) => typeof value === "string",
  binary: (value) => value instanceof Uint8Array,
};

/** A value of another type where object or text storage takes any. */
function isQuirk({ type, value, isColumn }: Placement): boolean {
  return value !== null && (isColumn || !Array.isArray(value)) && TESTS[type]?.(value) === false;
}

/**
 * Where pandas makes the rows: of an object that has lists or objects and is no record to MLflow, and of a list whose elements are the
 * values of the only column.
 */
function isExpandedByPandas({ data, schema }: EnforceCase): boolean {
  const decoded = decode(data);
  if (Array.isArray(decoded)) {
    const [{ name, type } = { type: "" }, ...others] = schema;
    return name === undefined && others.length === 0 && CONTAINERS.has(type) && decoded.some(isContainer);
  }
  if (!isPlain(decoded) || schema.some(({ type }) => type === "array" || type === "object")) return false;
  const values = Object.values(decoded);
  return values.some(isContainer) && !values.every((value) => !isContainer(value) || isTextList(value));
}

const CONTAINERS: ReadonlySet<string> = new Set(["array", "object", "map", "any"]);

function isContainer(value: unknown): boolean {
  return Array.isArray(value) || isPlain(value);
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The declared columns come back as they were given. */
function keepsGiven(ours: Attempt, testCase: EnforceCase): boolean {
  if (!ours.ok) return false;
  const columns = columnsOf(ours.result, testCase);
  return givenColumns(testCase).every(({ input, values }, position) => {
    const own = columns.get(input.name ?? [...columns.keys()][position] ?? "");
    return own !== undefined && sameItem(own.values.filter(isPresent), values.filter(isPresent).map(listOf));
  });
}

function isPresent(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function listOf(value: unknown): unknown {
  return value instanceof NdArray ? value.values : value;
}

function refusedAs(ours: Attempt, issueCode: string): boolean {
  if (ours.ok) return false;
  const { issues = [] } = ours.error as { readonly issues?: readonly { code: string }[] };
  return issues.some(({ code }) => code === issueCode);
}
