/** What JavaScript itself brings that holds something, but not in properties. */
const CONTAINERS = [Date, Map, Set, WeakMap, WeakSet, ArrayBuffer, RegExp, Promise, String, Number, Boolean] as const;

/**
 * Whether a value may carry properties.
 *
 * @param value Anything.
 * @returns True for objects other than arrays and the built-in containers: Date, Map, Set, typed arrays and the like.
 */
export function isObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return false;
  }
  return isPlain(value) || !(ArrayBuffer.isView(value) || CONTAINERS.some((container) => value instanceof container));
}

/** Most objects are, and need not be held against every container. */
function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}
