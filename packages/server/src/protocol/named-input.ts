import { kindOf } from "@tsfunc/runtime/errors";
import { isFrame } from "@tsfunc/runtime/frame";
import type { Schema } from "@tsfunc/runtime/signature";
import { serverErrors } from "../errors/server-errors.ts";

/**
 * Holds a model input to whether the inputs of its signature have names: where they have none it is an array, and where there is one column,
 * an array of values is that column.
 *
 * @param data The model input, as it was parsed.
 * @param inputs The inputs of the signature.
 * @returns The model input.
 * @throws {TsfuncError} TF6012 when it has names and the inputs have none.
 * @see MLflow parse_tf_serving_input
 */
export function namedInput(data: unknown, inputs: Schema | null | undefined): unknown {
  if (!inputs) return data;
  if (!inputs.hasInputNames()) return unnamedInput(data);
  const [only, ...others] = inputs.inputs;
  if (only?.kind !== "column" || others.length > 0 || !Array.isArray(data) || !data.every(isValue)) return data;
  return data.map((value) => ({ [String(only.name)]: value }));
}

function unnamedInput(data: unknown): unknown {
  if (typeof data !== "object" || Array.isArray(data) || isFrame(data)) return data;
  throw serverErrors.error("TF6012", { received: kindOf(data) });
}

function isValue(value: unknown): boolean {
  return typeof value !== "object";
}
