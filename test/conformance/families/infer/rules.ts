import type { ModelSignature, Schema } from "@tsfunc/runtime/signature";
import type { Rule } from "../../harness/check.ts";
import type { Attempt, Outcome } from "../../harness/outcome.ts";
import type { SignatureInput } from "./infer-case.ts";
import { type Leaf, leavesOf } from "./leaves.ts";
import { inferredText, type RecordedResult, recordedText } from "./same-schema.ts";

/** Where inference differs from MLflow. */
export const rules: readonly Rule<SignatureInput>[] = [
  {
    name: "one-number-type",
    applies: (input) => leavesOf(input).some(isWholeFloat) || placesOfMixedNumbers(input).length > 0,
    holds: (ours, input, expected) =>
      ours.ok &&
      (wasInferred(expected)
        ? withoutFractions(textOf(ours)) === withoutFractions(recordedOf(expected))
        : mixedNumbersAreOneType(textOf(ours), input)),
  },
  {
    name: "integer-range",
    applies: (input) => leavesOf(input).some(isBeyondInt64),
    holds: (ours) => (ours.ok ? fellBack(ours) : (ours.error as { readonly code?: unknown }).code === "TF3103"),
  },
  {
    name: "dates-are-instants",
    applies: ({ params }) => leavesOf(params).some(({ kind }) => kind === "datetime64" || kind === "datetime"),
    holds: (ours, _, expected) =>
      ours.ok &&
      (wasInferred(expected)
        ? withoutMidnight(textOf(ours)) === withoutMidnight(recordedOf(expected))
        : textOf(ours).includes('"type": "datetime"')),
  },
  {
    name: "null-is-missing",
    applies: ({ model_input: input }) => leavesOf(input).some(({ kind }) => kind === "nat" || kind === "na"),
    holds: (ours, _, expected) =>
      ours.ok && withoutRequirement(textOf(ours)) === withoutRequirement(recordedOf(expected)),
  },
];

function isWholeFloat({ kind }: Leaf): boolean {
  return kind === "float";
}

function isBeyondInt64({ kind, value }: Leaf): boolean {
  return kind === "int" && BigInt.asIntN(64, BigInt(value as string)) !== BigInt(value as string);
}

/** Where Python has integers beside floats. */
function placesOfMixedNumbers(input: SignatureInput): readonly string[] {
  const leaves = leavesOf(input);
  const integers = new Set(leaves.filter(isInteger).map(({ place }) => place));
  return leaves.filter((leaf) => isFloat(leaf) && integers.has(leaf.place)).map(({ place }) => place);
}

function isInteger({ kind, value }: Leaf): boolean {
  return kind === "int" || (kind === "number" && Number.isInteger(value));
}

function isFloat(leaf: Leaf): boolean {
  return isWholeFloat(leaf) || leaf.kind === "inf" || (leaf.kind === "number" && !isInteger(leaf));
}

/** Whether MLflow had a type for the data. */
function wasInferred({ ok, logs = [] }: Outcome): boolean {
  return ok && !logs.some(({ problem }) => problem === "inference_fell_back_to_any");
}

/** A fraction anywhere makes doubles; whole numbers alone, however written, are long. */
function mixedNumbersAreOneType(text: string, input: SignatureInput): boolean {
  const places = new Set(placesOfMixedNumbers(input));
  const hasFraction = leavesOf(input).some((leaf) => places.has(leaf.place) && isFloat(leaf) && !isWholeFloat(leaf));
  return places.size > 0 && text.includes(`"type": "${hasFraction ? "double" : "long"}"`);
}

function fellBack({ notices }: Attempt): boolean {
  return notices.some(({ problem }) => problem === "inference_fell_back_to_any");
}

function textOf(ours: Attempt & { readonly ok: true }): string {
  return inferredText(ours.result as Schema | ModelSignature);
}

function recordedOf({ result }: Outcome): string {
  return recordedText(result as RecordedResult);
}

function withoutFractions(text: string): string {
  return text.replace(/\bdouble\b/g, "long").replace(/(\d)\.0\b/g, "$1");
}

function withoutMidnight(text: string): string {
  return text.replace(/T00:00:00"/g, '"');
}

function withoutRequirement(text: string): string {
  return text.replace(/"required": (?:true|false)|\((?:required|optional)\)/g, "");
}
