import { kindOf } from "../errors/kind-of.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";

/** The own properties of a plain object; those that are undefined count as absent. */
export type Dict = ReadonlyMap<string, unknown>;

/**
 * Reads the properties of an object, each of them once.
 *
 * @param value Parsed JSON.
 * @param owner What is being read, for the message.
 * @param argument The name of the value within it, for the message.
 * @returns The properties.
 * @throws {TsfuncError} TF3002 when the value is no object.
 */
export function readDict(value: unknown, owner: string, argument = "dict"): Dict {
  if (kindOf(value) !== "object") {
    throw new TsfuncError("TF3002", { argument, owner, expected: "an object", received: kindOf(value) });
  }
  return new Map(Object.entries(value as object).filter(([, member]) => member !== undefined));
}

/**
 * Reads a property that has to be there.
 *
 * @param dict The properties.
 * @param key The name of the property.
 * @param owner What is being read, for the message.
 * @returns Its value.
 * @throws {TsfuncError} TF3013 when it is absent.
 */
export function readKey(dict: Dict, key: string, owner: string): unknown {
  if (!dict.has(key)) {
    throw new TsfuncError("TF3013", { owner, key, received: listKeys(dict) });
  }
  return dict.get(key);
}

function listKeys(dict: Dict): string {
  return dict.size === 0 ? "none" : Array.from(dict.keys(), (key) => `\`${key}\``).join(", ");
}
