import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { ColSpec } from "./col-spec.ts";
import { repeatedNames } from "./repeated-names.ts";
import type { TensorSpec } from "./tensor-spec.ts";

/**
 * Refuses inputs that do not make a schema.
 *
 * @param inputs Columns and tensors.
 * @throws {TsfuncError} TF3003 to TF3008, as the constructor of Schema says.
 */
export function checkInputs(inputs: readonly (ColSpec | TensorSpec)[]): void {
  if (inputs.length === 0) throw new TsfuncError("TF3003", {});
  const unnamed = inputs.filter((input) => input.name === null).length;
  if (unnamed > 0) checkUnnamed(inputs, unnamed);
  const tensors = inputs.filter((input) => input.kind === "tensor").length;
  if (tensors > 0 && tensors < inputs.length) throw new TsfuncError("TF3005", {});
  const names = repeatedNames(inputs);
  if (names.length > 0) throw new TsfuncError("TF3008", { names: names.join(", ") });
}

function checkUnnamed(inputs: readonly (ColSpec | TensorSpec)[], unnamed: number): void {
  if (unnamed < inputs.length) throw new TsfuncError("TF3004", { named: inputs.length - unnamed, unnamed });
  if (inputs.length > 1 && inputs.every((input) => input.kind === "tensor")) {
    throw new TsfuncError("TF3006", { count: inputs.length });
  }
  if (inputs.some((input) => input.required === false)) throw new TsfuncError("TF3007", {});
}
