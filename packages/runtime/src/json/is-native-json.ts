/** What is deeper may have no end. */
const DEEPEST = 100;

/**
 * Whether `JSON.stringify` loses nothing but the sign of zero: text, finite numbers, booleans, null, and arrays and plain objects of them, about
 * a hundred levels deep at most.
 *
 * @param value Anything.
 * @see RFC 8259
 */
export function isNativeJson(value: unknown): boolean {
  return isNative(value, 0);
}

function isNative(value: unknown, depth: number): boolean {
  if (typeof value === "string" || value === null || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || depth > DEEPEST) return false;
  return Array.isArray(value) ? areNative(value, depth + 1) : isNativeObject(value, depth + 1);
}

function areNative(items: readonly unknown[], depth: number): boolean {
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (typeof item !== "string" && !isNative(item, depth)) return false;
  }
  return true;
}

function isNativeObject(value: object, depth: number): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  if (typeof (value as { readonly toJSON?: unknown }).toJSON === "function") return false;
  for (const name in value) {
    if (!isNative((value as Readonly<Record<string, unknown>>)[name], depth)) return false;
  }
  return true;
}
