import { localStoreErrors } from "../../errors/local-store-errors.ts";
import type { LifecycleStage } from "../../tracking/experiment.ts";

/**
 * Refuses to change what is deleted.
 *
 * @param what Such as `run 4711`.
 * @param stage Its stage.
 * @throws {TsfuncError} TF5055 when it is deleted.
 */
export function requireActive(what: string, stage: LifecycleStage): void {
  if (stage === "deleted") throw localStoreErrors.error("TF5055", { what });
}
