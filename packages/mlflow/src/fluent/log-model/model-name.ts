import { fluentErrors } from "../../errors/fluent-errors.ts";

/** What MLflow keeps for URIs and filters. */
const RESERVED = /[/:.%"']/;

/**
 * Refuses names that no logged model can have, before anything is saved.
 *
 * @param name The name; undefined where one is to be made up.
 * @throws {TsfuncError} TF5069 when it is empty or has characters that MLflow keeps for itself.
 */
export function requireModelName(name: unknown): void {
  if (name === undefined) return;
  if (typeof name === "string" && name !== "" && !RESERVED.test(name)) return;
  throw fluentErrors.error("TF5069", { name: JSON.stringify(name) ?? String(name) });
}
