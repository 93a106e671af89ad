import { isDeepStrictEqual } from "node:util";
import type { ModelInfo } from "@tsfunc/mlflow";
import { sameSignature } from "../../models/same-signature.ts";
import type { RecordedModel } from "./model-io-case.ts";

/**
 * Compares what an MLmodel file says with what was recorded.
 *
 * @param info What ours says.
 * @param recorded What MLflow's says.
 * @returns How they differ, or null when they do not.
 */
export function differentModel(info: ModelInfo, recorded: RecordedModel): string | null {
  const signature = info.signature?.toDict() ?? null;
  if (!sameSignature(signature, recorded.signature)) return `the signature is ${JSON.stringify(signature)}`;
  return sameInfo(info, recorded) ? null : `the model is ${JSON.stringify(info)}`;
}

/**
 * Compares all but the signature.
 *
 * @param info What ours says.
 * @param recorded What MLflow's says.
 */
export function sameInfo(info: ModelInfo, recorded: RecordedModel): boolean {
  const { isSignatureFromTypeHint, typeHintFromExample, savedInputExampleInfo: example } = info;
  const isSame = isDeepStrictEqual(example && { ...example }, recorded.saved_input_example_info);
  return (
    isSame &&
    (recorded.signature === null || isSignatureFromTypeHint === recorded.from_type_hint) &&
    typeHintFromExample === recorded.type_hint_from_example
  );
}
