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
  const {
    isSignatureFromTypeHint: isFromTypes,
    typeHintFromExample: isFromExample,
    savedInputExampleInfo: example,
  } = info;
  if (isFromTypes !== recorded.from_type_hint) return `the signature is ${isFromTypes ? "" : "not "}from the types`;
  if (isFromExample !== recorded.type_hint_from_example)
    return `the type is ${isFromExample ? "" : "not "}from the example`;
  const isSame = isDeepStrictEqual(example && { ...example }, recorded.saved_input_example_info);
  return isSame ? null : `the info of the example is ${JSON.stringify(example)}`;
}
