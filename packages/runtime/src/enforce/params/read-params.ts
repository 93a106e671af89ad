import { isObject } from "../../primitive/is-object.ts";

/**
 * Reads the params that a caller gave, each of them once.
 *
 * @param params Anything.
 * @returns The own properties of an object by name, without those that are undefined; no params for null and undefined; undefined for what
 * is no object, or one of another sort, such as a list.
 */
export function readParams(params: unknown): ReadonlyMap<string, unknown> | undefined {
  if (params === null || params === undefined) return new Map();
  if (!isObject(params)) return undefined;
  return new Map(Object.entries(params).filter(([, value]) => value !== undefined));
}
