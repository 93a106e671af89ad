import type { Outcome } from "../convert/outcome.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";
import { issueOf, pathOf } from "./standard-issue.ts";
import type { StandardIssue, StandardSchemaV1 } from "./standard-schema.ts";

/** As many issues are kept as the interpreter keeps. */
const MAX_ISSUES = 100;

/** What is validated, for errors. */
export interface SchemaSubject {
  /** The name of the model. */
  readonly name: string;
  readonly part: "input" | "params" | "output" | "inferred";
}

/**
 * Validates a value with a Standard Schema.
 *
 * @param schema The schema.
 * @param value What was passed.
 * @param subject What is validated, for errors.
 * @returns The value as the schema gives it, or the issues.
 * @throws {TsfuncError} TF2003 when the schema validates asynchronously.
 */
export function validateWith(schema: StandardSchemaV1, value: unknown, subject: SchemaSubject): Outcome {
  const standard = schema["~standard"];
  const result = standard.validate(value);
  if (result instanceof Promise) {
    result.catch(() => undefined);
    throw new TsfuncError("TF2003", { ...subject, vendor: standard.vendor });
  }
  return result.issues === undefined
    ? { ok: true, value: result.value }
    : refusal(result.issues, value, standard.vendor);
}

function refusal(found: readonly StandardIssue[], value: unknown, vendor: string): Outcome {
  const issues = found.slice(0, MAX_ISSUES).map((issue) => issueOf(issue, value, vendor));
  return { ok: false, issues, issueCount: found.length, invalidElements: countElements(found) };
}

/** How many elements of an array have issues; 0 when one is an issue of the array as a whole. */
function countElements(found: readonly StandardIssue[]): number {
  const indexes = found.map((issue) => pathOf(issue)[0]);
  return indexes.every((index) => typeof index === "number") ? new Set(indexes).size : 0;
}
