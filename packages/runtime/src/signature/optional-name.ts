import { kindOf } from "../errors/kind-of.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";

/**
 * Takes the name that a constructor was given.
 *
 * @param name The name; null or undefined for none.
 * @param owner What is being constructed, for the message.
 * @returns The name, or null for none.
 * @throws {TsfuncError} TF3002 when it is neither text nor absent.
 */
export function optionalName(name: unknown, owner: string): string | null {
  if (name === null || name === undefined) return null;
  if (typeof name === "string") return name;
  throw new TsfuncError("TF3002", { argument: "name", owner, expected: "text", received: kindOf(name) });
}
