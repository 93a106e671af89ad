import { DESCRIPTOR_VERSION } from "../descriptor/descriptor.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { ModelMetadata } from "./metadata.ts";
import { sharedWeakMap } from "./shared-weak-map.ts";

const store = sharedWeakMap<ModelMetadata>("metadata");

/**
 * Remembers what the compiler plugin says of a class, method or function.
 *
 * @param target The class or function itself; subclasses do not inherit its metadata.
 * @param metadata What the compiler plugin emitted.
 */
export function storeMetadata(target: object, metadata: ModelMetadata): void {
  store.set(target, metadata);
}

/**
 * The metadata of a class, method or function.
 *
 * @param target The class or function itself.
 * @param name What to call it in the error.
 * @returns Its own metadata, never that of a base class.
 * @throws {TsfuncError} TF2001 when there is none, TF2002 when it was written for a newer runtime.
 */
export function requireMetadata(target: object, name: string): ModelMetadata {
  const metadata = store.get(target);
  if (metadata === undefined) {
    throw new TsfuncError("TF2001", { name });
  }
  return requireVersion(metadata);
}

/**
 * Refuses what was written for a newer runtime.
 *
 * @param metadata What the compiler plugin emitted.
 * @returns The metadata itself.
 * @throws {TsfuncError} TF2002 when its version is newer than {@link DESCRIPTOR_VERSION}.
 */
export function requireVersion<Metadata extends Pick<ModelMetadata, "version" | "name">>(metadata: Metadata): Metadata {
  if (metadata.version > DESCRIPTOR_VERSION) {
    throw new TsfuncError("TF2002", { name: metadata.name, found: metadata.version, supported: DESCRIPTOR_VERSION });
  }
  return metadata;
}
