import { ModelInstance } from "./containers.ts";

/**
 * Whether a value of ours equals a decoded one.
 *
 * @param ours What we returned.
 * @param recorded What {@link decode} made of the recorded result.
 * @returns Numbers, bigints included, are compared by value, NaN equals itself; dates by their time, bytes by content, arrays and objects
 * member by member; a model instance by its class and fields.
 */
export function sameValue(ours: unknown, recorded: unknown): boolean {
  if (typeof ours !== "object" || ours === null || typeof recorded !== "object" || recorded === null) {
    return sameLeaf(ours, recorded);
  }
  if (recorded instanceof ModelInstance) {
    return ours.constructor.name === recorded.className && sameMembers(ours, recorded.fields);
  }
  if (recorded instanceof Date) return ours instanceof Date && ours.getTime() === recorded.getTime();
  if (recorded instanceof Uint8Array) return ours instanceof Uint8Array && sameItems([...ours], [...recorded]);
  if (Array.isArray(recorded)) return Array.isArray(ours) && sameItems(ours, recorded);
  return !Array.isArray(ours) && !(ours instanceof Date) && sameMembers(ours, recorded);
}

function sameLeaf(ours: unknown, recorded: unknown): boolean {
  if (typeof ours === "bigint" || typeof recorded === "bigint") return integerOf(ours) === integerOf(recorded);
  return ours === recorded || Object.is(ours, recorded);
}

/** An integer whatever its type; null for anything else. */
function integerOf(value: unknown): bigint | null {
  if (typeof value === "bigint") return value;
  return Number.isInteger(value) ? BigInt(value as number) : null;
}

function sameItems(ours: readonly unknown[], recorded: readonly unknown[]): boolean {
  return ours.length === recorded.length && ours.every((item, at) => sameValue(item, recorded[at]));
}

function sameMembers(ours: object, recorded: object): boolean {
  const members = new Map(Object.entries(ours));
  const entries = Object.entries(recorded);
  return (
    members.size === entries.length &&
    entries.every(([key, value]) => members.has(key) && sameValue(members.get(key), value))
  );
}
