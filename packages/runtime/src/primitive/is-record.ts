/**
 * Whether a value is a plain object.
 *
 * @param value Anything.
 * @returns True when its prototype is null or has none itself, so that objects of other realms count.
 */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}
