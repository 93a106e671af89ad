import type { OnWarning } from "@tsfunc/runtime/errors";
import { modelFileErrors } from "../errors/model-file-errors.ts";

/**
 * Warns where the environment variables of a model are not those that it was saved for.
 *
 * @param names The variables that the MLmodel file names.
 * @param onWarning Takes the warning TF4033 of those that are not set; empty ones are.
 * @see MLflow env_vars
 */
export function warnOfUnsetVariables(names: readonly string[], onWarning?: OnWarning): void {
  const unset = names.filter((name) => process.env[name] === undefined);
  if (unset.length > 0) modelFileErrors.warn("TF4033", { names: unset.join(", ") }, onWarning);
}
