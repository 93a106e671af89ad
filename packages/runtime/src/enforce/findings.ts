import { COUNT_LIMIT } from "../errors/count-text.ts";
import type { Issue } from "../errors/issue.ts";
import { kindOf } from "../errors/kind-of.ts";
import { ValidationError, type ValidationErrorCode } from "../errors/validation-error.ts";

/** How many issues are kept; the others are counted. */
const MAX_ISSUES = 100;

/** What an issue says beyond where it is; `received` follows from the input where it is left out. */
export type Finding = Omit<Issue, "path" | "column" | "received"> & Partial<Pick<Issue, "received">>;

/**
 * Whether something is a finding, and no data.
 *
 * @param value A finding, or a tensor or the like, none of which has a code.
 */
export function isFinding(value: object): value is Finding {
  return "code" in value;
}

/** The issues of data that do not fit a signature, and the way to where they are being looked for. */
export class Findings {
  /** The issues that are kept, in the order of the data. */
  readonly issues: Issue[] = [];
  /** How many were found; ends one beyond the limit of exact counts. */
  issueCount = 0;

  readonly #path: (string | number)[] = [];
  #column: string | number | undefined;

  /** Whether so many were found that looking for more is no use. */
  get isFull(): boolean {
    return this.issueCount > COUNT_LIMIT;
  }

  /**
   * Looks inside a value.
   *
   * @param segment The index or name that leads inside.
   * @param look Adds what it finds there.
   */
  within(segment: string | number, look: () => void): void {
    this.#path.push(segment);
    look();
    this.#path.pop();
  }

  /**
   * Looks at the values of a column.
   *
   * @param column Its name, or its position where it has none.
   * @param look Adds what it finds there.
   */
  inColumn(column: string | number, look: () => void): void {
    this.#column = column;
    look();
    this.#column = undefined;
  }

  /**
   * Adds an issue of the value where the way has led.
   *
   * @param finding What is wrong with it.
   */
  add(finding: Finding): void {
    if (!this.isFull) this.issueCount++;
    if (this.issues.length >= MAX_ISSUES) return;
    const column = this.#column === undefined ? {} : { column: this.#column };
    this.issues.push({ received: kindOf(finding.input), ...finding, ...column, path: [...this.#path] });
  }

  /**
   * Ends the search.
   *
   * @param code What did not fit.
   * @param redact Whether to hide every value of the data.
   * @returns The error that tells the issues.
   */
  error(code: ValidationErrorCode, redact = false): ValidationError {
    return new ValidationError(code, { typeHint: "", issues: this.issues, issueCount: this.issueCount, redact });
  }
}
