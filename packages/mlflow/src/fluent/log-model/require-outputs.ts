import type { ModelSignature } from "@tsfunc/runtime/signature";
import { isUnityCatalog } from "../../client/store-uri.ts";
import { fluentErrors } from "../../errors/fluent-errors.ts";

/** Which models a signature is required of. */
export interface SignatureRule {
  readonly name?: string;
  readonly requireSignature?: boolean;
}

/**
 * Holds a model to what a Unity Catalog asks for, and the caller: a signature that has outputs.
 *
 * @param signature The signature of the model.
 * @param registryUri Where models are registered.
 * @param rule What the caller asks for.
 * @throws {TsfuncError} TF5065 when it has none.
 * @see MLflow UcModelRegistryStore
 */
export function requireOutputs(
  signature: ModelSignature | null,
  registryUri: string,
  { name, requireSignature = false }: SignatureRule,
): void {
  if (signature !== null && signature.outputs !== null) return;
  const isCatalog = isUnityCatalog(registryUri);
  if (!isCatalog && !requireSignature) return;
  throw fluentErrors.error("TF5065", {
    model: name === undefined ? "The model" : `\`${name}\``,
    found: signature === null ? "no signature" : "a signature without outputs",
    reason: isCatalog ? `the registry \`${registryUri}\`` : "`requireSignature`",
  });
}
