import { referencesOf, referencesOfDefinition, type TypeDescriptor } from "@tsfunc/runtime/descriptor";
import type { ReadDefinition, TypeReader } from "../types/type-reader.ts";

/** An object type that a model uses. */
export interface Reached extends ReadDefinition {
  readonly key: string;
}

/** All object types that the given types lead to, in the order in which they are met. */
export function reachable(types: readonly TypeDescriptor[], reader: TypeReader): readonly Reached[] {
  const reached = new Map<string, Reached>();
  const visit = (key: string): void => {
    if (reached.has(key)) return;
    const definition = reader.definition(key);
    reached.set(key, { key, ...definition });
    referencesOfDefinition(definition.definition).forEach(visit);
  };
  types.flatMap(referencesOf).forEach(visit);
  return [...reached.values()];
}
