import type { Check } from "../../harness/check.ts";
import { differentRefusal } from "../../harness/refusal.ts";
import type { CompiledSource } from "../../models/compiled-sources.ts";
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
    run: () =>
      source()
        .declare()
        .predict(input(), call.env === "serving"),
    errorCode: true,
    refusalDiffers: (error) => differentCall(error, call, input()),
  };
}

function differentCall(
  error: unknown,
  { exception, pydantic_errors: errors }: RecordedCall,
  input: unknown,
): string | null {
  if (exception === undefined) return null;
  return differentRefusal(error, exception, true) ?? (errors ? differentPaths(error, errors, input) : null);
}
