import type { Issue } from "../errors/issue.ts";

/** The converted value, or what is wrong. */
export type Outcome = { readonly ok: true; readonly value: unknown } | Refusal;

/** What is wrong with a value. */
export interface Refusal {
  readonly ok: false;
  /** The first 100 issues, in the order of the data. */
  readonly issues: readonly Issue[];
  /** How many there are; a number beyond 10,000 says only that there are more. */
  readonly issueCount: number;
  /** How many elements have issues, when the value is an array. */
  readonly invalidElements: number;
}
