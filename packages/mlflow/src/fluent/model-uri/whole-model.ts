import { fluentErrors } from "../../errors/fluent-errors.ts";
import type { LoggedModel, LoggedModelStatus } from "../../tracking/logged-model.ts";

/** Models that are being uploaded, or whose upload has failed. */
const NOT_WHOLE: ReadonlySet<LoggedModelStatus> = new Set(["LOGGED_MODEL_PENDING", "LOGGED_MODEL_UPLOAD_FAILED"]);

/**
 * Whether all files of a logged model are there.
 *
 * @param model The model.
 */
export function isWhole({ status }: LoggedModel): boolean {
  return !NOT_WHOLE.has(status);
}

/**
 * Refuses a logged model whose files are not all there.
 *
 * @param model The model.
 * @returns The same.
 * @throws {TsfuncError} TF5064 when it is being uploaded, or its upload has failed.
 */
export function requireWhole(model: LoggedModel): LoggedModel {
  if (isWhole(model)) return model;
  throw fluentErrors.error("TF5064", { modelId: model.modelId, status: model.status });
}
