import type { Rule } from "../../harness/check.ts";
import { DataFrame, NdArray } from "../../harness/containers.ts";
import type { Attempt } from "../../harness/outcome.ts";
import { refusedAs, refusedOthers } from "../../harness/refused.ts";
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
    holds: (ours, testCase) => keepsGiven(ours, testCase) || refusedOthers(ours, holdsNumber),
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
    name: "dates-are-instants",
    applies: (testCase) => placements(testCase).some(({ type, value }) => isDatetime(type, value)),
    holds: (ours, testCase) => keepsGiven(ours, testCase) || refusedOthers(ours, isDatetime),
  },
  {
    name: "containers-by-schema",
    applies: isExpandedByPandas,
    holds: (ours, testCase) => (ours.ok ? keepsGiven(ours, testCase) : refusedAs(ours, "invalid_type")),
  },
  {
    name: "no-storage-quirks",
    applies: (testCase, { ok }) =>
      ok && (placements(testCase).some(isQuirk) || isTextForBytes(testCase) || isCastToText(testCase)),
    holds: (ours) => refusedAs(ours, "invalid_type"),
  },
  {
    name: "null-is-missing",
    applies: (testCase) => placements(testCase).some(mayBeMissing),
    holds: (ours, testCase) => keepsGiven(ours, testCase) || refusedOthers(ours, (_, value) => value === null),
  },
];

const NUMERIC: ReadonlySet<string> = new Set(["integer", "long", "float", "double"]);

/** An untyped number that the declared type holds. */
function isHeldNumber({ type, value, isTyped }: Placement): boolean {
  return !isTyped && holdsNumber(type, value);
}

function holdsNumber(type: string, value: unknown): boolean {
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

function isDatetime(type: string, value: unknown): boolean {
  return (type === "datetime" || type === "any") && value instanceof Date;
}

/** Null where none is required, or of a type that takes it in columns and lists. */
function mayBeMissing({ type, value, required }: Placement): boolean {
  return value === null && (!required || type in TESTS || type === "double");
}

const TESTS: Readonly<Record<string, (value: unknown) => boolean>> = {
  boolean: (value) => typeof value === "boolean",
  string: (value) => typeof value === "string",
  binary: (value) => value instanceof Uint8Array,
  datetime: (value) => value instanceof Date,
};

/** A value of another type where object or text storage takes any. */
function isQuirk({ type, value }: Placement): boolean {
  return value !== null && TESTS[type]?.(value) === false;
}

/** A column of text is one of bytes to MLflow, even where all values are missing. */
function isTextForBytes({ schema, data }: EnforceCase): boolean {
  const frame = decode(data);
  if (!(frame instanceof DataFrame)) return false;
  const texts = frame.columns.filter(({ dtype }) => dtype === "str" || dtype === "string").map(({ name }) => name);
  return schema.some(({ name, type }, position) => type === "binary" && texts.includes(name ?? position));
}

/** Columns that are cast to a tensor of booleans by truthiness, or to one of text. */
function isCastToText({ schema, data }: EnforceCase): boolean {
  const isFrame = decode(data) instanceof DataFrame;
  return isFrame && schema.some((input) => /"dtype":"(?:bool|str)"/.test(JSON.stringify(input["tensor-spec"] ?? {})));
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
    if (own === undefined) return !values.some(isPresent);
    return sameItem(own.values.filter(isPresent), values.filter(isPresent).map(listOf));
  });
}

function isPresent(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function listOf(value: unknown): unknown {
  return value instanceof NdArray ? value.values : value;
}
