import { ModelInstance } from "../../harness/containers.ts";
import { sameValue } from "../../harness/same-value.ts";

/**
 * Whether a result has the data that were given, in whatever instances: properties may be added by defaults, and dropped where they are not
 * declared.
 *
 * @param result What we returned.
 * @param given The decoded model input.
 */
export function keepsData(result: unknown, given: unknown): boolean {
  if (given instanceof ModelInstance) return keepsMembers(result, given.fields);
  if (Array.isArray(given)) {
    return (
      Array.isArray(result) && result.length === given.length && result.every((item, at) => keepsData(item, given[at]))
    );
  }
  const isPlain = typeof given === "object" && given !== null && Object.getPrototypeOf(given) === Object.prototype;
  return isPlain ? keepsMembers(result, given) : sameValue(result, given);
}

function keepsMembers(result: unknown, given: object): boolean {
  if (typeof result !== "object" || result === null || Array.isArray(result)) return false;
  const members = new Map(Object.entries(given));
  return Object.entries(result).every(([name, value]) => !members.has(name) || keepsData(value, members.get(name)));
}
