import type { SignatureWithExample } from "@tsfunc/runtime/example";
import type { Check } from "../../harness/check.ts";
import { noticeOf } from "../../harness/refusal.ts";
import type { CompiledSource } from "../../models/compiled-sources.ts";
import type { FromExampleCase, FromExampleContent, SavedModel } from "./from-example-case.ts";
import { saveModel } from "./saved-model.ts";

/**
 * The check of what a model is saved with.
 *
 * @param testCase The case.
 * @param source Gives its source as compiled.
 * @returns The check.
 */
export function saveCheck(testCase: FromExampleCase, source: () => CompiledSource): Check<FromExampleContent> {
  return {
    label: "save",
    content: { testCase },
    expected: testCase.save,
    run: (warn) => saveModel(testCase, source(), (warning) => warn(noticeOf(warning))),
    differs: (saved) => differentModel(saved as SignatureWithExample, testCase.save.result as SavedModel),
  };
}

function differentModel(
  { signature, typeFromExample }: SignatureWithExample,
  { to_dict: parts, type_hint_from_example: recorded }: SavedModel,
): string | null {
  if (typeFromExample !== recorded) return `the type is ${typeFromExample ? "" : "not "}from the example`;
  const [ours, theirs] = [signature?.toDict() ?? null, parts].map((dict) => JSON.stringify(dict && unnamed(dict)));
  return ours === theirs ? null : `the signature is ${ours} instead of ${theirs}`;
}

/** A single column that has its position for a name has none, and is required. */
function unnamed(parts: Readonly<Record<string, string | null>>): object {
  return {
    ...parts,
    outputs: parts.outputs?.replace(/^\[(\{.*), "name": 0, "required": \w+\}\]$/, '[$1, "required": true}]'),
  };
}
