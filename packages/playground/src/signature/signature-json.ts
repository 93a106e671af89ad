import type { ModelSignature } from "@tsfunc/runtime/signature";
import { jsonText } from "./json-text.ts";

/**
 * A signature as JSON for people to read.
 *
 * @param signature The signature.
 * @returns Its parts, null for those that it lacks, with all digits of integers.
 */
export function signatureJson({ inputs, outputs, params }: ModelSignature): string {
  const parts = {
    inputs: inputs?.toDict() ?? null,
    outputs: outputs?.toDict() ?? null,
    params: params?.toDict() ?? null,
  };
  return jsonText(parts);
}
