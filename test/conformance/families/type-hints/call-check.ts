import type { Check } from "../../harness/check.ts";
import { DataFrame, NdArray } from "../../harness/containers.ts";
import { differentRefusal, noticeOf } from "../../harness/refusal.ts";
import { sameValue } from "../../harness/same-value.ts";
import { decode } from "../../harness/values.ts";
import type { CompiledSource } from "../../models/compiled-sources.ts";
import { differentData } from "../enforce/same-data.ts";
import { caseInput } from "./case-input.ts";
import { differentPaths } from "./pydantic-paths.ts";
import type { RecordedCall, TypeHintCase, TypeHintContent } from "./type-hint-case.ts";

/**
 * The check of one call of `predict`, which returns what it was given.
 *
 * @param testCase The case.
 * @param number Which call, counted from 1.
 * @param source Gives the source of the case as compiled.
 * @returns The check.
 */
export function callCheck(
  testCase: TypeHintCase,
  number: number,
  source: () => CompiledSource,
): Check<TypeHintContent> {
  const call = testCase.calls[number - 1] as RecordedCall;
  const input = () => caseInput(call.input, source().exports);
  return {
    label: `call ${number}`,
    content: { part: "call", testCase, call },
    expected: { ...call, result: call.converted },
    run: (warn) =>
      source()
        .declare()
        .predict(input(), { json: call.env === "serving", onWarning: (warning) => warn(noticeOf(warning)) }),
    differs: (result) => differentResult(result, decode(call.converted)),
    errorCode: true,
    refusalDiffers: (error) => differentCall(error, call, input()),
  };
}

/** What was handed on has the data of the recorded table or array; all else is compared value by value. */
function differentResult(ours: unknown, recorded: unknown): string | null {
  const isContainer = recorded instanceof DataFrame || recorded instanceof NdArray;
  const isSame = isContainer ? differentData(ours, recorded, { schema: [] }) === null : sameValue(ours, recorded);
  return isSame ? null : `returned ${ours} instead of ${JSON.stringify(recorded)}`;
}

function differentCall(
  error: unknown,
  { exception, pydantic_errors: errors }: RecordedCall,
  input: unknown,
): string | null {
  if (exception === undefined) return null;
  return differentRefusal(error, exception, true) ?? (errors ? differentPaths(error, errors, input) : null);
}
