import { kindOf } from "../errors/kind-of.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";

/**
 * Takes a list that was parsed from JSON.
 *
 * @param value The list.
 * @param owner What is being read, for the message.
 * @returns Its elements.
 * @throws {TsfuncError} TF3002 when it is no list.
 */
export function readList(value: unknown, owner: string): readonly unknown[] {
  if (Array.isArray(value)) return Array.from<unknown>(value);
  throw new TsfuncError("TF3002", { argument: "dicts", owner, expected: "a list", received: kindOf(value) });
}
