import type { Check, Family } from "../../harness/check.ts";
import { withoutCounterpart } from "../../harness/without-counterpart.ts";
import { type CompiledSource, compileSources } from "../../models/compiled-sources.ts";
import { callCheck } from "./call-check.ts";
import type { FromExampleCase, FromExampleContent } from "./from-example-case.ts";
import { rules } from "./rules.ts";
import { saveCheck } from "./save-check.ts";

let compiled: ReadonlyMap<string, CompiledSource> = new Map();

/** Models whose types come from an input example: what they are saved with, and calls of the loaded model. */
export const typeFromExample: Family<FromExampleCase, FromExampleContent> & { name: "type_from_example" } = {
  name: "type_from_example",
  prepare: async (cases) => {
    compiled = await compileSources(
      "type-from-example",
      cases.map(({ ts }) => ts),
    );
  },
  checks: checksOf,
  rules,
  withoutCounterpart: ({ testCase, call }) =>
    withoutCounterpart(testCase.example, { tuples: true }) ?? withoutCounterpart(call?.input),
};

function checksOf(testCase: FromExampleCase): readonly Check<FromExampleContent>[] {
  const source = () => sourceOf(testCase);
  return [saveCheck(testCase, source), ...testCase.calls.map((_, at) => callCheck(testCase, at + 1, source))];
}

function sourceOf({ ts }: FromExampleCase): CompiledSource {
  const source = compiled.get(ts);
  if (source === undefined) throw new Error("the source of the case was not compiled");
  return source;
}
