import type { Check } from "../../harness/check.ts";
import { noticeOf } from "../../harness/refusal.ts";
import { decode } from "../../harness/values.ts";
import type { CompiledSource } from "../../models/compiled-sources.ts";
import type { FromExampleCase, FromExampleContent, RecordedCall } from "./from-example-case.ts";
import { sameReceived } from "./same-received.ts";
import { callModel } from "./saved-model.ts";

/**
 * The check of one call of a loaded model, whose `predict` returns what it receives.
 *
 * @param testCase The case.
 * @param number Which call, counted from 1.
 * @param source Gives the source of the case as compiled.
 * @returns The check.
 */
export function callCheck(
  testCase: FromExampleCase,
  number: number,
  source: () => CompiledSource,
): Check<FromExampleContent> {
  const call = testCase.calls[number - 1] as RecordedCall;
  return {
    label: `call ${number}`,
    content: { testCase, call },
    expected: call,
    run: (warn) => callModel(testCase, source(), call.input, (warning) => warn(noticeOf(warning))),
    differs: (result) => (sameReceived(result, decode(call.converted)) ? null : `received ${JSON.stringify(result)}`),
    errorCode: true,
  };
}
