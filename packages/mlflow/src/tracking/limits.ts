import { trackingErrors } from "../errors/tracking-errors.ts";
import type { Named } from "./tracking-store.ts";

/** What MLflow's servers take, in characters. */
const LIMITS = {
  key: 250,
  param: 6000,
  tag: 8000,
  experimentTag: 20_000,
  registryTag: 100_000,
  alias: 255,
  experimentName: 500,
} as const;

/**
 * Refuses a text that MLflow would refuse or cut, before anything is sent.
 *
 * @param limit Which limit holds.
 * @param what What it is, in words, such as `The value of the param`.
 * @param name Its name.
 * @param text The text itself.
 * @throws {TsfuncError} TF5030 when it is too long.
 * @see MLflow mlflow.utils.validation
 */
export function checkLength(limit: keyof typeof LIMITS, what: string, name: string, text: string): void {
  // MLflow counts characters, not the halves of which JavaScript makes some of them.
  if (text.length <= LIMITS[limit]) return;
  const length = Array.from(text).length;
  if (length > LIMITS[limit]) {
    throw trackingErrors.error("TF5030", {
      what,
      name: JSON.stringify(name.slice(0, 80)),
      limit: LIMITS[limit],
      length,
    });
  }
}

/**
 * Refuses params that are too long.
 *
 * @param params Values by name.
 * @throws {TsfuncError} TF5030 when a name or a value is.
 */
export function checkParams(params: Named = {}): void {
  for (const [key, value] of Object.entries(params)) {
    checkLength("key", "The name of the param", key, key);
    checkLength("param", "The value of the param", key, value);
  }
}

/**
 * Refuses tags that are too long.
 *
 * @param tags Values by name.
 * @param limit Which limit holds for the values.
 * @throws {TsfuncError} TF5030 when a name or a value is.
 */
export function checkTags(tags: Named = {}, limit: "tag" | "experimentTag" | "registryTag" = "tag"): void {
  for (const [key, value] of Object.entries(tags)) {
    checkLength("key", "The name of the tag", key, key);
    checkLength(limit, "The value of the tag", key, value);
  }
}
