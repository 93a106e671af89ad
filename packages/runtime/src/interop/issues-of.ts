import type { Issue } from "../errors/issue.ts";
import { isTsfuncError } from "../errors/tsfunc-error.ts";

/**
 * The issues of a failed validation, whichever copy of the runtime validated.
 *
 * @param error What was caught.
 * @returns The issues; undefined for any other error.
 */
export function issuesOf(error: unknown): readonly Issue[] | undefined {
  return isTsfuncError(error) && "issues" in error && Array.isArray(error.issues) ? error.issues : undefined;
}
