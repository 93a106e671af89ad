import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { Outcome } from "./outcome.ts";

/**
 * The schemas that validate types of a model, by name: each makes the value that `predict` receives, or tells what is wrong. They are those
 * of types like `z.infer<typeof Message>`.
 */
export type Validators = Readonly<Record<string, (value: unknown) => Outcome>>;

/**
 * A validator by the name of its schema.
 *
 * @param name The name.
 * @param validators Those of the model.
 * @returns The validator.
 * @throws {TsfuncError} TF2006 when the metadata came without it.
 */
export function validatorOf(name: string, validators: Validators): Validators[string] {
  const validator = Object.hasOwn(validators, name) ? validators[name] : undefined;
  if (validator === undefined) {
    throw new TsfuncError("TF2006", { what: "a schema", name });
  }
  return validator;
}
