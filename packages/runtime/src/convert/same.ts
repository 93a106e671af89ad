import { isRecord } from "../primitive/is-record.ts";

/**
 * Whether conversion changed nothing, so that an instance may pass through as itself. Conversion always makes new arrays, plain objects
 * and Maps; these are compared by content, all else by identity.
 *
 * @param converted What conversion made; it has no cycles but where it is identical with `given`.
 * @param given What it was made from.
 * @returns Whether `given` would do as well.
 */
export function same(converted: unknown, given: unknown): boolean {
  if (Object.is(converted, given)) {
    return true;
  }
  if (Array.isArray(converted)) {
    return Array.isArray(given) && sameElements(converted, given);
  }
  if (converted instanceof Map) {
    return given instanceof Map && sameEntries(converted, given);
  }
  return isRecord(converted) && isRecord(given) && sameProperties(converted, given);
}

function sameElements(converted: readonly unknown[], given: readonly unknown[]): boolean {
  return converted.length === given.length && converted.every((element, index) => same(element, given[index]));
}

function sameEntries(converted: ReadonlyMap<unknown, unknown>, given: ReadonlyMap<unknown, unknown>): boolean {
  return (
    converted.size === given.size &&
    [...converted].every(([key, value]) => given.has(key) && same(value, given.get(key)))
  );
}

function sameProperties(
  converted: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
): boolean {
  const keys = Object.keys(converted);
  return (
    keys.length === Object.keys(given).length &&
    keys.every((key) => Object.hasOwn(given, key) && same(converted[key], given[key]))
  );
}
