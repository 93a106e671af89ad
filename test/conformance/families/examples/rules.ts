import { isDeepStrictEqual } from "node:util";
import type { Rule } from "../../harness/check.ts";
import type { Outcome } from "../../harness/outcome.ts";
import type { RuleName } from "../../harness/rules.ts";
import { decode } from "../../harness/values.ts";
import { sameSignature } from "../../models/same-signature.ts";
import type { ExampleCase, SavedExample } from "./example-case.ts";

/** Where the files of an example differ from MLflow's. */
export const rules: readonly Rule<ExampleCase>[] = [
  {
    name: "one-number-type",
    applies: ({ example }, expected) => isSaved(expected) && hasWholeFloat(example),
    holds: (ours, _, expected) =>
      ours.ok && sameFiles(ours.result, expected, numbersAlike) && hasSignature(ours.result, '"long"'),
  },
  {
    name: "null-is-missing",
    applies: (_, expected) =>
      isSaved(expected) && Object.values((expected.result as SavedExample).files).some((file) => file?.json === null),
    holds: (ours, _, expected) =>
      ours.ok &&
      sameFiles(ours.result, expected, (text) => text.replaceAll("NaN", "null")) &&
      sameSignature((ours.result as SavedExample).signature, (expected.result as SavedExample).signature),
  },
  inferredHere("containers-by-schema", '"array"', (example) => isList(example) && example.some(isList)),
  inferredHere("one-number-type", '"double"', (example) => isList(example) && example.some(isFraction)),
  inferredHere("dates-are-instants", '"datetime"', (example) => example instanceof Date),
];

/** An example that MLflow infers no signature from: here it has one with a column of a type. */
function inferredHere(name: RuleName, type: string, isMeant: (example: unknown) => boolean): Rule<ExampleCase> {
  return {
    name,
    applies: ({ example }, expected) =>
      isSaved(expected) && (expected.result as SavedExample).signature === null && isMeant(decode(example)),
    holds: (ours, _, expected) =>
      ours.ok && sameFiles(ours.result, expected, (text) => text) && hasSignature(ours.result, type),
  };
}

function isSaved({ result }: Outcome): boolean {
  return typeof result === "object" && result !== null && "files" in result;
}

function sameFiles(ours: unknown, { result }: Outcome, comparable: (text: string) => string): boolean {
  const { files, saved_input_example_info: info } = ours as SavedExample;
  const recorded = result as SavedExample;
  const texts = Object.entries(recorded.files).map(([name, file]) => [files[name]?.text, file?.text]);
  const isSame = texts.every(([one = "", other = ""]) => comparable(one) === comparable(other));
  return isSame && isDeepStrictEqual(info, recorded.saved_input_example_info);
}

function hasSignature(ours: unknown, type: string): boolean {
  return (ours as SavedExample).signature?.inputs?.includes(`"type": ${type}`) ?? false;
}

/** JavaScript has one type of number, so that 2.0 is 2. */
function numbersAlike(text: string): string {
  return text.replace(/(\d)\.0\b/g, "$1");
}

function hasWholeFloat(example: unknown): boolean {
  return /"\$":"float"/.test(JSON.stringify(example));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isFraction(value: unknown): boolean {
  return typeof value === "number" && !Number.isInteger(value);
}
