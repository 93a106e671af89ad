import { ModelSignature } from "@tsfunc/runtime/signature";
import type { Rule } from "../../../harness/check.ts";
import type { RecordedSignature } from "../signature-check.ts";
import type { TypeHintContent } from "../type-hint-case.ts";

/** MLflow ran the input example, and its output did not fit the annotation: without a run the output is as annotated. */
export const typesBeforeRuns: Rule<TypeHintContent> = {
  name: "types-before-runs",
  applies: ({ part, testCase }, { result }) =>
    part === "signature" &&
    testCase.input_example !== undefined &&
    /"type": "any"/.test((result as RecordedSignature | null)?.to_dict.outputs ?? ""),
  holds: (ours, { testCase: { ts } }, { result }) => {
    if (!ours.ok || !(ours.result instanceof ModelSignature)) return false;
    const { inputs, outputs, params } = ours.result.toDict();
    const recorded = (result as RecordedSignature).to_dict;
    return inputs === recorded.inputs && params === recorded.params && outputs === annotatedOutputs(ts ?? "");
  },
};

/** The outputs of the annotations that tell a column at first sight. */
const OUTPUTS: Readonly<Record<string, string>> = {
  "string[]": '[{"type": "string", "required": true}]',
  "number[]": '[{"type": "double", "required": true}]',
  "long[]": '[{"type": "long", "required": true}]',
  "boolean[]": '[{"type": "boolean", "required": true}]',
  "Record<string, string>[]": '[{"type": "map", "values": {"type": "string"}, "required": true}]',
};

function annotatedOutputs(source: string): string | undefined {
  const annotation = /\bpredict\(.*\): (.*) \{$/m.exec(source)?.[1];
  return OUTPUTS[annotation ?? ""];
}
