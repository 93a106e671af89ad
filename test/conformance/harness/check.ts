import type { Attempt, Finding, Outcome } from "./outcome.ts";
import type { RuleName } from "./rules.ts";

/** One thing to compare: a declaration, a signature, a call. Checks are counted, not cases. */
export interface Check<Content> {
  /** What is checked within the case: `build`, `signature`, `call 2`. */
  readonly label: string;
  /** What rules and {@link Family.withoutCounterpart} look at. */
  readonly content: Content;
  /** What was recorded. */
  readonly expected: Outcome;
  /** Does the same in JavaScript; `warn` takes the warnings and logs. */
  readonly run: (warn: (notice: Finding) => void) => unknown;
  /**
   * How the result differs from the recorded one, or null when it does not; without it, `expected.result` is decoded and compared.
   */
  readonly differs?: (result: unknown) => string | null;
  /** How a refusal differs from the recorded one, or null; without it, problem and facts are compared, and the error code where it counts. */
  readonly refusalDiffers?: (error: unknown) => string | null;
  /** Set where the outcome leaves the process, so that the error code counts. */
  readonly errorCode?: true;
}

/** A difference from MLflow that was decided. */
export interface Rule<Content> {
  readonly name: RuleName;
  /** Whether the content is what the rule is about; never by the id of a case. */
  readonly applies: (content: Content, expected: Outcome) => boolean;
  /** Whether we do what the rule says instead. */
  readonly holds: (attempt: Attempt, content: Content, expected: Outcome) => boolean;
}

/** One family of the corpus: how its cases become checks. */
export interface Family<Case, Content> {
  readonly name: string;
  /** What is done once for all cases before the first check, such as compiling their sources. */
  readonly prepare?: (cases: readonly Case[]) => Promise<void>;
  /** The checks of one case. */
  readonly checks: (testCase: Case) => readonly Check<Content>[];
  /** Where MLflow and we differ. A check that equals the recorded outcome never gets this far. */
  readonly rules: readonly Rule<Content>[];
  /** Why the input of a check has no counterpart in JavaScript, or null when it has one. */
  readonly withoutCounterpart: (content: Content) => string | null;
  /** Why a check cannot be run yet, or null; those are listed by name, not passed. */
  readonly waitsFor?: (check: Check<Content>, testCase: Case) => string | null;
}
