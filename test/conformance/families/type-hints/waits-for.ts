import { isTagged } from "../../harness/values.ts";
import type { RecordedSignature } from "./signature-check.ts";
import type { TypeHintContent } from "./type-hint-case.ts";

/** What stands for the containers of Python, by their tags. */
const CONTAINERS: Readonly<Record<string, string>> = {
  dataframe: "frames as model input",
  ndarray: "tensors as model input",
  csr: "sparse matrices as model input",
};

/**
 * Says what a check needs that is not there yet.
 *
 * @param content The content of the check.
 * @returns The feature, or null when the check can be run.
 */
export function waitsFor({ part, testCase, call }: TypeHintContent): string | null {
  if (hasLegacyHint(testCase.ts ?? "")) return "legacy hints";
  if (call !== undefined) return missingContainer(call.input);
  return part === "signature" && needsExample(testCase.signature.result) ? "input examples" : null;
}

function hasLegacyHint(source: string): boolean {
  return /from "apache-arrow"|import type \{[^}]*\b(?:Tensor|CsrMatrix)\b/.test(source);
}

/** The signature, or the params in it, come from the input example. */
function needsExample(result: unknown): boolean {
  const signature = result as RecordedSignature | null | undefined;
  return signature != null && (!signature.from_type_hint || signature.to_dict.params !== null);
}

function missingContainer(input: unknown): string | null {
  if (typeof input !== "object" || input === null) return null;
  const own = isTagged(input) ? CONTAINERS[input.$] : undefined;
  return own ?? Object.values(input).reduce((found, member) => found ?? missingContainer(member), null);
}
