import { isTagged } from "../../harness/values.ts";

/** A value without parts, as it stands in the file. */
export interface Leaf {
  /** Where it is; elements of one list are at one place, and so are the values of one key in a list of objects. */
  readonly place: string;
  /** The tag; for untagged values what `typeof` says. */
  readonly kind: string;
  readonly value: unknown;
}

/**
 * Finds the values without parts.
 *
 * @param value A value as it stands in the file.
 * @param place Where it is.
 * @returns All of them; what is inside a frame, an array or a matrix has a type and does not count.
 */
export function leavesOf(value: unknown, place = ""): readonly Leaf[] {
  if (isTagged(value)) return [{ place, kind: value.$, value: value.v }];
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, `${place}[]`));
  if (typeof value !== "object" || value === null) return [{ place, kind: typeof value, value }];
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, `${place}.${key}`));
}
