import { ModelInstance } from "../../harness/containers.ts";

/**
 * One step into data.
 *
 * @param value Where it starts.
 * @param step An index or the name of a property.
 * @returns What is there: a field where the value is a model instance, undefined where it leads nowhere.
 */
export function memberOf(value: unknown, step: string | number): unknown {
  const members = value instanceof ModelInstance ? value.fields : value;
  if (typeof members !== "object" || members === null || !Object.hasOwn(members, step)) return undefined;
  return Reflect.get(members, step);
}
