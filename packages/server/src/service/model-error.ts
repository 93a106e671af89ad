import { isTsfuncError } from "@tsfunc/runtime";
import { reasonOf } from "../errors/reason-of.ts";
import { serverErrors } from "../errors/server-errors.ts";
import { hasErrorCode } from "../protocol/error-answer.ts";

/**
 * Says of what was thrown during a prediction that it comes from the model, unless the input was refused or the model says so itself.
 *
 * @param error What was thrown.
 * @param name The name of the model.
 * @returns An error that says what MLflow's code for it is.
 */
export function modelError(error: unknown, name: string): Error {
  if (isTsfuncError(error) || hasErrorCode(error)) return error as Error;
  return serverErrors.error("TF6020", { name, reason: reasonOf(error) }, { cause: error });
}
