import { enforceSchema } from "@tsfunc/runtime/enforce";
import { Schema } from "@tsfunc/runtime/signature";
import type { Check, Family } from "../../harness/check.ts";
import type { Finding } from "../../harness/outcome.ts";
import { noticeOf } from "../../harness/refusal.ts";
import { decode } from "../../harness/values.ts";
import { withoutCounterpart } from "../../harness/without-counterpart.ts";
import type { EnforceCase } from "./enforce-case.ts";
import { withEnvironment } from "./environment.ts";
import { javascriptData } from "./javascript-data.ts";
import { rules } from "./rules.ts";
import { differentData } from "./same-data.ts";

/** Data under the schema of a signature. */
export const enforce: Family<EnforceCase, EnforceCase> & { name: "enforce" } = {
  name: "enforce",
  checks: (testCase) => [checkOf(testCase)],
  rules,
  withoutCounterpart: ({ data }) => withoutCounterpart(data),
};

function checkOf(testCase: EnforceCase): Check<EnforceCase> {
  return {
    label: testCase.kind,
    content: testCase,
    expected: testCase.expect,
    run: (warn) => withEnvironment(testCase.env, () => runCase(testCase, warn)),
    differs: (result) => differentData(result, decode(testCase.expect.result), testCase),
    ...(testCase.kind === "validate_prediction_input" ? { errorCode: true } : {}),
  };
}

function runCase({ schema, data }: EnforceCase, warn: (notice: Finding) => void): unknown {
  return enforceSchema(javascriptData(decode(data)), Schema.fromDict(schema), {
    onWarning: (warning) => warn(noticeOf(warning)),
  });
}
