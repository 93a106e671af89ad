const MAX_DEPTH = 4;
const MAX_ENTRIES = 50;
const MAX_TEXT = 1000;

/**
 * Whether a value can go into an error's JSON: small plain data, as JSON text could have brought it. Getters are not called.
 *
 * @param value The input of an issue.
 * @returns False for all else: instances, cycles, NaN, bigints, functions, large texts and containers.
 */
export function isJsonInput(value: unknown): boolean {
  try {
    return holds(value, 0);
  } catch {
    return false;
  }
}

function holds(value: unknown, depth: number): boolean {
  switch (typeof value) {
    case "string":
      return value.length <= MAX_TEXT;
    case "number":
      return Number.isFinite(value);
    case "boolean":
      return true;
    default:
      return (
        value === null ||
        (typeof value === "object" && depth < MAX_DEPTH && isPlain(value) && holdsEntries(value, depth + 1))
      );
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
}

function holdsEntries(value: object, depth: number): boolean {
  const keys = Object.keys(value);
  const dense = !Array.isArray(value) || keys.length === value.length;
  return (
    dense &&
    keys.length <= MAX_ENTRIES &&
    keys.every((key) => holds(Reflect.getOwnPropertyDescriptor(value, key)?.value, depth))
  );
}
