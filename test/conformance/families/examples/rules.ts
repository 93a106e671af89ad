import { isDeepStrictEqual } from "node:util";
import type { Rule } from "../../harness/check.ts";
import type { Outcome } from "../../harness/outcome.ts";
import { exampleRules } from "../../models/example-rules.ts";
import type { ExampleCase, SavedExample } from "./example-case.ts";

/** Where the files of an example differ from MLflow's. */
export const rules: readonly Rule<ExampleCase>[] = exampleRules({
  exampleOf: ({ example }) => example,
  recordedSignature: ({ result }) => (isSaved(result) ? result.signature : undefined),
  ourSignature: (ours) => (ours as SavedExample).signature,
  sameRest: sameFiles,
});

function isSaved(result: unknown): result is SavedExample {
  return typeof result === "object" && result !== null && "files" in result;
}

function sameFiles(ours: unknown, { result }: Outcome, comparable: (text: string) => string): boolean {
  const { files, saved_input_example_info: info } = ours as SavedExample;
  const recorded = result as SavedExample;
  const texts = Object.entries(recorded.files).map(([name, file]) => [files[name]?.text, file?.text]);
  const isSame = texts.every(([one = "", other = ""]) => comparable(one) === comparable(other));
  return isSame && isDeepStrictEqual(info, recorded.saved_input_example_info);
}
