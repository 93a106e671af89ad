import type { Definitions } from "./descriptor.ts";
import { referencesOfDefinition } from "./references-of.ts";

/**
 * The object types that contain themselves, directly or by way of others: values of these can be nested without end.
 *
 * @param definitions The object types by key.
 * @returns The keys of those that can reach themselves.
 */
export function recursiveDefinitions(definitions: Definitions): ReadonlySet<string> {
  return new Set(Object.keys(definitions).filter((key) => reachableFrom(key, definitions).has(key)));
}

function reachableFrom(start: string, definitions: Definitions): ReadonlySet<string> {
  const reached = new Set<string>();
  const pending = [start];
  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    for (const next of namedBy(key, definitions)) {
      if (reached.has(next)) continue;
      reached.add(next);
      pending.push(next);
    }
  }
  return reached;
}

function namedBy(key: string, definitions: Definitions): readonly string[] {
  const definition = Object.hasOwn(definitions, key) ? definitions[key] : undefined;
  return definition === undefined ? [] : referencesOfDefinition(definition);
}
