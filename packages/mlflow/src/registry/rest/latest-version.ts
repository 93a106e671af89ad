import { trackingErrors } from "../../errors/tracking-errors.ts";
import type { ModelVersion } from "../model-version.ts";

/**
 * Picks the version with the highest number.
 *
 * @param name The registered model.
 * @param versions Some of its versions, the latest among them.
 * @returns The latest.
 * @throws {TsfuncError} TF5036 when there is none.
 * @see MLflow models:/name/latest
 */
export function latestVersion(name: string, versions: readonly ModelVersion[]): ModelVersion {
  const [latest] = versions.toSorted((one, other) => Number(other.version) - Number(one.version));
  if (latest !== undefined) return latest;
  throw trackingErrors.error("TF5036", { name });
}
