import type { Issue } from "./issue.ts";

/** What a validation found, as a {@link ValidationError} tells it. */
export interface ValidationReport {
  /** The declared type as text, such as `Message[]`; empty when there is none to name. */
  readonly typeHint: string;
  /** The issues that were kept, in the order of the data. */
  readonly issues: readonly Issue[];
  /** How many issues there are in all; a number beyond 10,000 says only that there are more. */
  readonly issueCount: number;
  /** How many elements of an array have issues; 0 where the value itself is refused, or is no array. */
  readonly invalidElements: number;
  /** Hides every value of the input, in the message and in the issues. */
  readonly redact: boolean;
}
