import {
  type ReferenceOptions,
  referencesOf,
  referencesOfDefinition,
  type TypeDescriptor,
} from "@tsfunc/runtime/descriptor";
import type { ReadDefinition, TypeReader } from "../types/type-reader.ts";

/** An object type that a model uses. */
export interface Reached extends ReadDefinition {
  readonly key: string;
}

/** All object types that the given types lead to, in the order in which they are met. */
export function reachable(
  types: readonly TypeDescriptor[],
  reader: TypeReader,
  options: ReferenceOptions = {},
): readonly Reached[] {
  const reached = new Map<string, Reached>();
  const visit = (key: string): void => {
    if (reached.has(key)) return;
    const definition = reader.definition(key);
    reached.set(key, { key, ...definition });
    referencesOfDefinition(definition.definition, options).forEach(visit);
  };
  types.flatMap((type) => referencesOf(type, options)).forEach(visit);
  return [...reached.values()];
}
