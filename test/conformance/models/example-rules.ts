import type { ModelSignatureDict } from "@tsfunc/runtime/signature";
import { type Leaf, leavesOf } from "../families/infer/leaves.ts";
import type { Rule } from "../harness/check.ts";
import type { Outcome } from "../harness/outcome.ts";
import type { RuleName } from "../harness/rules.ts";
import { decode } from "../harness/values.ts";
import { sameSignature } from "./same-signature.ts";

/** How a family tells what was saved with an input example. */
export interface SavedWithExample<Content> {
  /** The example, as it stands in the file; undefined where nothing is saved. */
  readonly exampleOf: (content: Content) => unknown;
  /** The signature that was recorded; undefined where the model was not saved. */
  readonly recordedSignature: (expected: Outcome) => ModelSignatureDict | null | undefined;
  readonly ourSignature: (result: unknown) => ModelSignatureDict | null;
  /** Whether all else is the same, once text has been made comparable. */
  readonly sameRest: (result: unknown, expected: Outcome, comparable: (text: string) => string) => boolean;
}

/**
 * Where what is saved with an input example differs from MLflow.
 *
 * @param saved How the family tells what was saved.
 * @returns The rules.
 */
export function exampleRules<Content>(saved: SavedWithExample<Content>): readonly Rule<Content>[] {
  const { exampleOf, recordedSignature, ourSignature, sameRest } = saved;
  const rule = (
    name: RuleName,
    isMeant: (example: unknown) => boolean,
    { comparable, inferred }: { comparable: (text: string) => string; inferred: string },
  ): Rule<Content> => ({
    name,
    applies: (content, expected) => recordedSignature(expected) !== undefined && isMeant(exampleOf(content)),
    holds: (ours, _, expected) => {
      if (!ours.ok || !sameRest(ours.result, expected, comparable)) return false;
      const [signature, recorded] = [ourSignature(ours.result), recordedSignature(expected) ?? null];
      return recorded === null
        ? (signature?.inputs?.includes(`"type": "${inferred}"`) ?? false)
        : sameSignature(textsOf(signature, comparable), textsOf(recorded, comparable));
    },
  });
  return [
    rule("one-number-type", hasFractions, { comparable: withoutFractions, inferred: "double" }),
    rule("one-number-type", hasWholeFloats, { comparable: withoutFractions, inferred: "long" }),
    rule("null-is-missing", hasMissing, { comparable: withoutNaN, inferred: "any" }),
    rule("containers-by-schema", hasListsInList, { comparable: (text) => text, inferred: "array" }),
    rule("dates-are-instants", hasDates, { comparable: (text) => text, inferred: "datetime" }),
  ];
}

function textsOf(
  signature: ModelSignatureDict | null,
  comparable: (text: string) => string,
): ModelSignatureDict | null {
  const text = (part: string | null | undefined) => (part ? comparable(part) : null);
  return (
    signature && { inputs: text(signature.inputs), outputs: text(signature.outputs), params: text(signature.params) }
  );
}

/** JavaScript has one type of number, so that 2.0 is 2, and a long. */
function withoutFractions(text: string): string {
  return text.replace(/\bdouble\b/g, "long").replace(/(\d)\.0\b/g, "$1");
}

/** JSON has no NaN, and what is null may be missing. */
function withoutNaN(text: string): string {
  return text.replaceAll("NaN", "null").replace(/"required": (?:true|false)/g, '"required": null');
}

function hasFractions(example: unknown): boolean {
  return leavesOf(example).some(isWholeOrFraction) && leavesOf(example).some(isFraction);
}

function hasWholeFloats(example: unknown): boolean {
  return leavesOf(example).some(({ kind }) => kind === "float");
}

function isWholeOrFraction({ kind, value }: Leaf): boolean {
  return kind === "float" || (kind === "number" && Number.isInteger(value));
}

function isFraction({ kind, value }: Leaf): boolean {
  return kind === "number" && !Number.isInteger(value);
}

/** In frames and tensors, too. */
function hasMissing(example: unknown): boolean {
  return /"\$":"(?:nan|nat|na)"|null/.test(JSON.stringify(example) ?? "");
}

function hasListsInList(example: unknown): boolean {
  return Array.isArray(example) && example.some(Array.isArray);
}

function hasDates(example: unknown): boolean {
  return decode(example ?? null) instanceof Date || leavesOf(example).some(({ kind }) => /^datetime/.test(kind));
}
