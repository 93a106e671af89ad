import type { Issue } from "./issue.ts";
import { isJsonInput } from "./json-input.ts";
import { redactIssue } from "./redact.ts";
import { schemaDetailsDisabled, withoutSchemaDetails } from "./schema-details.ts";
import { suspendStackTraces } from "./suspend-stack-traces.ts";
import { TsfuncError } from "./tsfunc-error.ts";
import type { ValidationReport } from "./validation-report.ts";
import { validationText } from "./validation-text.ts";

/** How many issues an error keeps. */
const MAX_ISSUES = 100;

/** What was validated: model input, params or model output against a type hint, or data or params against a signature. */
export type ValidationErrorCode = "TF2100" | "TF2101" | "TF2102" | "TF2110" | "TF2111";

/** Settings of a {@link ValidationError}: a report whose counts follow from its issues where they are left out. */
export type ValidationErrorOptions = Partial<ValidationReport> &
  Pick<ValidationReport, "typeHint" | "issues"> &
  ErrorOptions;

/** An issue as JSON holds it: without an input that JSON cannot hold. */
export interface IssueJson extends Partial<Omit<Issue, "branches">> {
  readonly branches?: readonly (readonly IssueJson[])[];
}

/** The JSON form of a {@link ValidationError}. */
export interface ValidationErrorJson {
  readonly code: string;
  readonly errorCode: string;
  readonly message: string;
  readonly issues: readonly IssueJson[];
  readonly issueCount: number;
}

/**
 * Data do not fit the declared type. The issues say where and why; the message tells the first of them.
 *
 * Bad data are no bug of the program, so the error has no stack frames: it costs little to make, and its issues say more.
 *
 * @see MLflow INVALID_PARAMETER_VALUE
 */
export class ValidationError extends TsfuncError<ValidationErrorCode> {
  static {
    ValidationError.prototype.name = "ValidationError";
  }

  /** The first 100 issues, in the order of the data. */
  readonly issues: readonly Issue[];
  /** How many issues there are in all; a number beyond 10,000 says only that there are more. */
  readonly issueCount: number;
  /** The declared type as text; empty when there is none to name. */
  readonly typeHint: string;

  /**
   * @param code What was validated.
   * @param options What was declared and what was found; `redact` hides every input value.
   */
  constructor(code: ValidationErrorCode, options: ValidationErrorOptions) {
    const report = reportOf(options);
    const resumeStackTraces = suspendStackTraces();
    super(code, () => validationText(report), options);
    resumeStackTraces();
    this.issues = report.issues;
    this.issueCount = report.issueCount;
    this.typeHint = report.typeHint;
  }

  /**
   * What a client may be told.
   *
   * @returns Codes, message and issues, with those inputs that are small plain data.
   */
  toJSON(): ValidationErrorJson {
    const { code, errorCode, message, issueCount } = this;
    const issues = schemaDetailsDisabled() ? this.issues.map(withoutSchemaDetails) : this.issues;
    return { code, errorCode, message, issues: issues.map(issueToJson), issueCount };
  }
}

function reportOf({
  typeHint,
  issues,
  issueCount,
  invalidElements,
  redact = false,
}: ValidationErrorOptions): ValidationReport {
  const kept = issues.slice(0, MAX_ISSUES);
  return {
    typeHint,
    issues: redact ? kept.map(redactIssue) : kept,
    issueCount: issueCount ?? issues.length,
    invalidElements: invalidElements ?? 0,
    redact,
  };
}

function issueToJson(issue: Issue): IssueJson {
  const { input, branches, ...rest } = issue;
  const shown = isJsonInput(input) ? { ...rest, input } : rest;
  return branches === undefined ? shown : { ...shown, branches: branches.map((branch) => branch.map(issueToJson)) };
}
