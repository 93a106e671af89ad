/**
 * Whether a value is a plain object.
 *
 * @param value Anything.
 * @returns True when it names `Object` as its constructor, or when its prototype is null or has none itself, so that objects of other realms
 * count. The constructor is what costs almost nothing to look at; emitted code asks for it first, on its own.
 */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  if (value.constructor === Object) {
    return true;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
