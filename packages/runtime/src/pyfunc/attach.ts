import type { ModelMetadata } from "./metadata.ts";
import { storeMetadata } from "./metadata-store.ts";
import { publishToContext, publishToReflect } from "./publish-metadata.ts";
import { ensureSymbolMetadata } from "./symbol-metadata.ts";

// Every class that is decorated imports this module, so it is evaluated before the class is.
ensureSymbolMetadata();

/** A decorator of classes and methods in both dialects; it changes nothing. */
export interface MetadataDecorator {
  (target: object, context?: ClassDecoratorContext | ClassMethodDecoratorContext): void;
  (target: object, name: string | symbol, method: PropertyDescriptor): void;
}

/**
 * The inner decorator that the compiler plugin adds below `@pyfunc`, so that the metadata is there when `pyfunc` runs.
 *
 * @param describeModel Gives the metadata; an arrow function, so that classes of the enclosing function are visible to it.
 * @returns The decorator.
 */
export function attach(describeModel: () => ModelMetadata): MetadataDecorator {
  return (target: object, place?: DecoratorContext | string | symbol, method?: PropertyDescriptor): void => {
    const metadata = describeModel();
    storeMetadata(method?.value ?? target, metadata);
    if (typeof place === "object") {
      publishToContext(place, metadata);
    }
    publishToReflect(metadata, target, typeof place === "object" ? undefined : place);
  };
}
