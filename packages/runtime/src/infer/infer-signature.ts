import { isTsfuncError } from "../errors/tsfunc-error.ts";
import { warn } from "../errors/warn.ts";
import { isRecord } from "../primitive/is-record.ts";
import { AnyType } from "../signature/any-type.ts";
import { ColSpec } from "../signature/col-spec.ts";
import { ModelSignature } from "../signature/model-signature.ts";
import { Schema } from "../signature/schema.ts";
import type { InferOptions } from "./infer-options.ts";
import { inferParams } from "./infer-params.ts";
import { inferSchema } from "./infer-schema.ts";

/**
 * Infers a signature from an example of the model input, of the model output, and of the params.
 *
 * @param modelInput Data as {@link inferSchema} takes them; undefined or null for none.
 * @param modelOutput What `predict` returns for them; undefined or null for none.
 * @param params The default of each param under its name; undefined, null or empty for none.
 * @param options `onWarning` takes the warnings: TF3120 for integer columns, TF3121 where a schema is any type because none can be inferred.
 * @returns The signature.
 * @throws {TsfuncError} TF3102 for instances of classes inside the data, TF3104 or TF3105 for params, TF3012 when nothing is given.
 * @see MLflow infer_signature
 */
export function inferSignature(
  modelInput?: unknown,
  modelOutput?: unknown,
  params?: unknown,
  options: InferOptions = {},
): ModelSignature {
  return new ModelSignature({
    inputs: inferPart("inputs", modelInput, options),
    outputs: inferPart("outputs", modelOutput, options),
    params: isNothing(params) ? null : inferParams(params),
  });
}

function inferPart(part: "inputs" | "outputs", data: unknown, options: InferOptions): Schema | null {
  if (data === undefined || data === null) return null;
  try {
    return inferSchema(data, options);
  } catch (error) {
    if (!isTsfuncError(error) || isInstanceInside(error.code, data)) throw error;
    warn("TF3121", { part, reason: reasonOf(error.message) }, options.onWarning);
    return new Schema([new ColSpec(new AnyType())]);
  }
}

/** The types of such data come from the type hint of the model. */
function isInstanceInside(code: string, data: unknown): boolean {
  return code === "TF3102" && (Array.isArray(data) || isRecord(data));
}

/** What the error says, without the link to its page. */
function reasonOf(message: string): string {
  return message.split("\nSee docs/")[0] ?? message;
}

function isNothing(params: unknown): boolean {
  return params === undefined || params === null || Object.keys(params).length === 0;
}
