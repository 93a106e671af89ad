import type { ModelDescriptor } from "../descriptor/descriptor.ts";
import { textOf } from "../descriptor/text.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { InputForm } from "./input-form.ts";
import type { PyfuncOptions } from "./pyfunc-options.ts";

/**
 * How a model receives what has columns.
 *
 * @param name The name of the model.
 * @param options What `pyfunc` was asked for.
 * @param describe Gives the types of the model; called when columns are asked for.
 * @returns Records, unless columns are asked for.
 * @throws {TsfuncError} TF2008 when columns are asked for, and the model input has a type.
 */
export function formOfInput(name: string, { input }: PyfuncOptions, describe: () => ModelDescriptor | null): InputForm {
  if (input === undefined) return "records";
  const descriptor = describe();
  if (descriptor !== null && descriptor.input !== null) {
    throw new TsfuncError("TF2008", { name, type: textOf(descriptor.input, descriptor.definitions) });
  }
  return input;
}
