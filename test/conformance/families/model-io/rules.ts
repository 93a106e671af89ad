import type { ModelInfo } from "@tsfunc/mlflow";
import type { ModelSignatureDict } from "@tsfunc/runtime/signature";
import type { Rule } from "../../harness/check.ts";
import type { Attempt } from "../../harness/outcome.ts";
import { exampleRules } from "../../models/example-rules.ts";
import type { EnforceCase } from "../enforce/enforce-case.ts";
import { rules as enforceRules } from "../enforce/rules.ts";
import type { ParamsCase } from "../params/params-case.ts";
import { rules as paramsRules } from "../params/rules.ts";
import { rules as hintRules } from "../type-hints/rules/index.ts";
import type { TypeHintCase, TypeHintContent } from "../type-hints/type-hint-case.ts";
import type { ModelIoContent, RecordedModel } from "./model-io-case.ts";
import { sameInfo } from "./recorded-model.ts";

/** Where saved and loaded models differ from MLflow's. */
export const rules: readonly Rule<ModelIoContent>[] = [
  ...exampleRules<ModelIoContent>({
    exampleOf: ({ testCase, call }) => (call === undefined ? testCase.input_example : undefined),
    recordedSignature: ({ result }) => (isModel(result) ? result.signature : undefined),
    ourSignature: (info) => (info as ModelInfo).signature?.toDict() ?? null,
    sameRest: (info, { result }) => sameInfo(info as ModelInfo, result as RecordedModel),
  }),
  ...enforceRules.map((rule) => onCall(rule, enforceCase, (result) => result)),
  ...paramsRules.map((rule) => onCall(rule, paramsCase, onlyElement)),
  ...hintRules.map((rule) => onCall(rule, hintContent, (result) => result)),
];

/** A rule of another family, for a call of a loaded model; `resultOf` is what that family looks at. */
function onCall<Content>(
  { name, applies, holds }: Rule<Content>,
  contentOf: (content: ModelIoContent) => Content | null,
  resultOf: (result: unknown) => unknown,
): Rule<ModelIoContent> {
  return {
    name,
    applies: (content, expected) => {
      const other = contentOf(content);
      return other !== null && applies(other, expected);
    },
    holds: (ours, content, expected) => {
      const other = contentOf(content);
      return other !== null && holds(withResult(ours, resultOf), other, expected);
    },
  };
}

function withResult(ours: Attempt, resultOf: (result: unknown) => unknown): Attempt {
  return ours.ok ? { ...ours, result: resultOf(ours.result) } : ours;
}

function enforceCase({ testCase, call }: ModelIoContent): EnforceCase | null {
  const signature = enforcedSignature(testCase);
  if (call === undefined || !signature?.inputs) return null;
  const schema = JSON.parse(signature.inputs);
  return { ...testCase, kind: "validate_prediction_input", schema, data: call.input, expect: call };
}

function paramsCase({ testCase, call }: ModelIoContent): ParamsCase | null {
  const params = savedModel(testCase)?.signature?.params ?? null;
  if (call === undefined || params === null || call.params === null) return null;
  return { ...testCase, kind: "enforce_params_schema", schema: JSON.parse(params), params: call.params, expect: call };
}

function hintContent({ testCase, call }: ModelIoContent): TypeHintContent | null {
  if (call === undefined || savedModel(testCase)?.from_type_hint !== true) return null;
  const declared = { ...testCase, declare: { ok: true }, signature: { ok: true } } as unknown as TypeHintCase;
  return { part: "call", testCase: declared, call: { ...call, converted: call.returns } };
}

function enforcedSignature(testCase: ModelIoContent["testCase"]): ModelSignatureDict | null {
  const model = savedModel(testCase);
  return model === null || model.from_type_hint ? null : model.signature;
}

/** As it is when it is called. */
function savedModel(testCase: ModelIoContent["testCase"]): RecordedModel | null {
  if (testCase.kind === "set_signature") return null;
  const { result } = testCase.after ?? testCase.save;
  return isModel(result) ? result : null;
}

function isModel(result: unknown): result is RecordedModel {
  return typeof result === "object" && result !== null && "from_type_hint" in result;
}

/** Models that return their params return a list of them. */
function onlyElement(result: unknown): unknown {
  return Array.isArray(result) && result.length === 1 ? result[0] : result;
}
