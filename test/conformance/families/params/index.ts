import { enforceParams } from "@tsfunc/runtime/enforce";
import { inferParams } from "@tsfunc/runtime/infer";
import { type DataTypeName, ParamSchema, ParamSpec } from "@tsfunc/runtime/signature";
import type { Check, Family } from "../../harness/check.ts";
import type { Finding } from "../../harness/outcome.ts";
import { noticeOf } from "../../harness/refusal.ts";
import { decode } from "../../harness/values.ts";
import { withoutCounterpart } from "../../harness/without-counterpart.ts";
import type { ParamsCase } from "./params-case.ts";
import { plainParams } from "./plain-params.ts";
import { rules } from "./rules.ts";

/** Params under the params of a signature. */
export const params: Family<ParamsCase, ParamsCase> & { name: "params" } = {
  name: "params",
  checks: (testCase) => [checkOf(testCase)],
  rules,
  withoutCounterpart: (testCase) => withoutCounterpart("value" in testCase ? testCase.value : testCase.params),
};

function checkOf(testCase: ParamsCase): Check<ParamsCase> {
  const run = (warn: (notice: Finding) => void) => runCase(testCase, warn);
  return { label: testCase.kind, content: testCase, expected: testCase.expect, errorCode: true, run };
}

function runCase(testCase: ParamsCase, warn: (notice: Finding) => void): unknown {
  switch (testCase.kind) {
    case "enforce_params_schema": {
      const schema = testCase.schema && ParamSchema.fromDict(testCase.schema);
      const onWarning = (warning: Parameters<typeof noticeOf>[0]) => warn(noticeOf(warning));
      return enforceParams(plainParams(decode(testCase.params)), schema, { onWarning });
    }
    case "validate_type_and_shape": {
      const { dtype, shape, value } = testCase;
      return new ParamSpec("x", dtype as DataTypeName, decode(value), shape as number[] | null).default;
    }
    case "validate_params":
      inferParams(plainParams(decode(testCase.params)));
      return null;
  }
}
