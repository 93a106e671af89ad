import { kindOf } from "../errors/kind-of.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";

/** Whether a value may be missing; required where nothing is said. */
export interface Requirement<Required extends boolean | null> {
  readonly required?: Required;
}

/**
 * Reads the option `required`.
 *
 * @param options What a constructor was given.
 * @param owner What is being constructed, for the message.
 * @returns Its value, or true without one.
 * @throws {TsfuncError} TF3002 when it is neither a boolean nor null.
 */
export function requirement({ required = true }: Requirement<boolean | null>, owner: string): boolean | null {
  if (typeof required === "boolean" || required === null) return required;
  throw new TsfuncError("TF3002", {
    argument: "required",
    owner,
    expected: "true or false",
    received: kindOf(required),
  });
}
