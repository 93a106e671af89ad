import { type InferOptions, inferSchema, inferSignature } from "@tsfunc/runtime/infer";
import type { ModelSignature, Schema } from "@tsfunc/runtime/signature";
import type { Check, Family } from "../../harness/check.ts";
import type { Finding, Outcome } from "../../harness/outcome.ts";
import { noticeOf } from "../../harness/refusal.ts";
import { decode } from "../../harness/values.ts";
import { withoutCounterpart } from "../../harness/without-counterpart.ts";
import { exampleData } from "./example-data.ts";
import type { InferCase, SignatureInput } from "./infer-case.ts";
import { rules } from "./rules.ts";
import { inferredText, type RecordedResult, recordedText } from "./same-schema.ts";

/** Inferring schemas and signatures from data. */
export const infer: Family<InferCase, SignatureInput> & { name: "infer" } = {
  name: "infer",
  checks: (testCase) =>
    testCase.kind === "infer_schema" ? checksOfData(testCase) : [signatureCheck(testCase.input, testCase.expect)],
  rules,
  withoutCounterpart: (input) => withoutCounterpart(input),
};

function checksOfData({ data, expect, infer_signature: signature }: InferCase & { kind: "infer_schema" }) {
  const checks = [schemaCheck({ model_input: data }, expect)];
  return signature ? [...checks, signatureCheck({ model_input: data }, signature)] : checks;
}

function schemaCheck(content: SignatureInput, expected: Outcome): Check<SignatureInput> {
  return {
    label: "schema",
    content,
    expected,
    run: (warn) => inferSchema(example(content.model_input), { onWarning: telling(warn) }),
    differs: differsFrom(expected),
  };
}

function signatureCheck(content: SignatureInput, expected: Outcome): Check<SignatureInput> {
  const { model_input: modelInput, model_output: modelOutput, params } = content;
  return {
    label: "signature",
    content,
    expected,
    run: (warn) =>
      inferSignature(example(modelInput), example(modelOutput), example(params), { onWarning: telling(warn) }),
    differs: differsFrom(expected),
  };
}

function example(value: unknown): unknown {
  return exampleData(decode(value));
}

function telling(warn: (notice: Finding) => void): NonNullable<InferOptions["onWarning"]> {
  return (warning) => warn(noticeOf(warning));
}

function differsFrom({ result }: Outcome): (ours: unknown) => string | null {
  return (ours) => {
    const [inferred, recorded] = [
      inferredText(ours as Schema | ModelSignature),
      recordedText(result as RecordedResult),
    ];
    return inferred === recorded ? null : `inferred ${inferred} instead of ${recorded}`;
  };
}
