import { isTsfuncError } from "@tsfunc/runtime/errors";

/** An error, as Python is told of it. */
export interface ErrorHead {
  readonly message: string;
  /** MLflow's name of its kind. */
  readonly code: string;
}

/**
 * Tells Python of an error.
 *
 * @param error What was thrown.
 * @returns Errors of this project as they say; others with their stack, and `errorCode` where they have one.
 */
export function errorHead(error: unknown): ErrorHead {
  if (isTsfuncError(error)) return { message: error.message, code: error.errorCode };
  if (!(error instanceof Error)) return { message: `The model threw ${String(error)}`, code: "INTERNAL_ERROR" };
  const code = "errorCode" in error ? String(error.errorCode) : "INTERNAL_ERROR";
  return { message: error.stack ?? `${error.name}: ${error.message}`, code };
}
