import type { OnWarning } from "@tsfunc/runtime/enforce";
import { type InputExample, signatureWithExample } from "@tsfunc/runtime/example";
import type { ModelSignature } from "@tsfunc/runtime/signature";
import type { Check } from "../../harness/check.ts";
import type { Outcome } from "../../harness/outcome.ts";
import { noticeOf } from "../../harness/refusal.ts";
import type { CompiledSource } from "../../models/compiled-sources.ts";
import type { DeclaredModel } from "../../models/declare-model.ts";
import { differentPart } from "../signature-json/compare-part.ts";
import { inputExample } from "./case-input.ts";
import { differentDeclaration } from "./declare-check.ts";
import type { TypeHintCase, TypeHintContent } from "./type-hint-case.ts";

/** What MLflow recorded of a signature. */
export interface RecordedSignature {
  readonly to_dict: Readonly<Record<"inputs" | "outputs" | "params", string | null>>;
  readonly parsed: unknown;
  /** Whether it came from the type hint, not from an input example. */
  readonly from_type_hint: boolean;
}

/**
 * The check of the signature that a saved model has.
 *
 * @param testCase The case.
 * @param source Gives its source as compiled.
 * @returns The check.
 */
export function signatureCheck(testCase: TypeHintCase, source: () => CompiledSource): Check<TypeHintContent> {
  return {
    label: "signature",
    content: { part: "signature", testCase },
    expected: testCase.signature,
    run: (warn) => {
      const example = inputExample(testCase.input_example, source().exports);
      return savedSignature(source().declare(), example, (warning) => warn(noticeOf(warning)));
    },
    differs: (signature) =>
      differentSignature(signature as ModelSignature | null, testCase.signature, source().declare()),
    refusalDiffers: (error) => differentDeclaration(error, testCase.signature),
  };
}

/** As a saved model has it: where the type hint gives no model input, it comes from the input example. */
async function savedSignature(
  { analyzed, signature, model }: DeclaredModel,
  example: InputExample | null,
  onWarning: OnWarning,
): Promise<ModelSignature | null> {
  if (!analyzed.signature.equals(signature)) throw new Error("the signature differs between build and run time");
  return (await signatureWithExample(model, example, { onWarning })).signature;
}

function differentSignature(
  signature: ModelSignature | null,
  { result }: Outcome,
  { analyzed }: DeclaredModel,
): string | null {
  if (result === null || signature === null) {
    return result === signature ? null : `the signature is ${signature} instead of ${JSON.stringify(result)}`;
  }
  const { to_dict, parsed, from_type_hint: fromTypeHint } = result as RecordedSignature;
  const isFromTypeHint = analyzed.descriptor.input !== null;
  return (
    differentPart(signature, { ok: true, to_dict, parsed }) ??
    (fromTypeHint === isFromTypeHint ? null : `from the type hint is ${isFromTypeHint}`)
  );
}
