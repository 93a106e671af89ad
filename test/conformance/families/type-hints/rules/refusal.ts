import type { ValidationError } from "@tsfunc/runtime";
import { isValidationError } from "../../../harness/issue-findings.ts";
import type { Attempt } from "../../../harness/outcome.ts";

/**
 * The error of a model input that was refused.
 *
 * @param ours What we did.
 * @returns The error with its issues; null when the input was accepted, or something else went wrong.
 */
export function refusal(ours: Attempt): ValidationError | null {
  return !ours.ok && isValidationError(ours.error) && ours.error.issues.length > 0 ? ours.error : null;
}
