import type { InputRules } from "@tsfunc/mlflow/serving";

/** A signature as `/signature` answers it: MLflow's JSON, not packed into text. */
export interface SignatureJson {
  readonly inputs: unknown;
  readonly outputs: unknown;
  readonly params: unknown;
  readonly is_signature_from_type_hint: boolean;
}

/**
 * The signature of a model as JSON.
 *
 * @param rules What the MLmodel file says.
 * @returns Inputs, outputs and params; null for what the model has not.
 * @see MLflow ModelSignature.to_dict
 */
export function signatureJson({ signature, isFromTypes }: InputRules): SignatureJson {
  return {
    inputs: signature?.inputs?.toDict() ?? null,
    outputs: signature?.outputs?.toDict() ?? null,
    params: signature?.params?.toDict() ?? null,
    is_signature_from_type_hint: isFromTypes,
  };
}
