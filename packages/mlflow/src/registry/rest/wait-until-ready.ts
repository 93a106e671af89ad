import { setTimeout } from "node:timers/promises";
import { trackingErrors } from "../../errors/tracking-errors.ts";
import type { ModelVersion } from "../model-version.ts";

/** In seconds, as MLflow's client. */
const LONGEST = 300;

/**
 * Waits for a version that a server is still registering.
 *
 * @param created What the server made.
 * @param look Reads it again.
 * @param wait Waits some milliseconds.
 * @returns The version when it is ready.
 * @throws {TsfuncError} TF5033 when registering it has failed, TF5034 when it takes more than 300 seconds.
 * @see MLflow await_creation_for
 */
export async function waitUntilReady(
  created: ModelVersion,
  look: () => Promise<ModelVersion>,
  wait: (milliseconds: number) => Promise<unknown> = setTimeout,
): Promise<ModelVersion> {
  const { name, version } = created;
  let seen = created;
  for (let waited = 0; seen.status === "PENDING_REGISTRATION"; ) {
    if (waited >= LONGEST) throw trackingErrors.error("TF5034", { name, version, seconds: LONGEST });
    const seconds = waited < 5 ? 0.5 : 3;
    await wait(seconds * 1000);
    waited += seconds;
    seen = await look();
  }
  if (seen.status === "FAILED_REGISTRATION") {
    throw trackingErrors.error("TF5033", { name, version, reason: seen.statusMessage || "nothing" });
  }
  return seen;
}
