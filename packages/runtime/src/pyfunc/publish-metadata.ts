import type { ModelMetadata } from "./metadata.ts";

/** Under this key other frameworks find the metadata of a model, wherever the platform keeps metadata. */
export const METADATA_KEY = "tsfunc:model";

/**
 * Writes the metadata where the TC39 dialect keeps it, `Class[Symbol.metadata]`: that of a method under its name.
 *
 * @param context The context of the decorator; without metadata where the platform knows no `Symbol.metadata`.
 * @param metadata What the compiler plugin emitted.
 */
export function publishToContext(context: DecoratorContext, metadata: ModelMetadata): void {
  const key = context.kind === "class" ? METADATA_KEY : `${METADATA_KEY}:${String(context.name)}`;
  const published: DecoratorMetadataObject | undefined = context.metadata;
  if (published !== undefined) {
    published[key] = metadata;
  }
}

/**
 * Writes the metadata where `reflect-metadata` keeps it, if that is loaded.
 *
 * @param metadata What the compiler plugin emitted.
 * @param target The class, or the object that has the method.
 * @param method The name of the method, when it is one.
 */
export function publishToReflect(metadata: ModelMetadata, target: object, method?: string | symbol): void {
  const define: unknown = Reflect.get(Reflect, "defineMetadata");
  if (typeof define === "function") {
    define(METADATA_KEY, metadata, target, method);
  }
}
