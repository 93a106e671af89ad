import type { Issue } from "@tsfunc/runtime";
import { ModelSignature } from "@tsfunc/runtime/signature";
import type { Rule } from "../../../harness/check.ts";
import type { Attempt, Outcome } from "../../../harness/outcome.ts";
import { sameValue } from "../../../harness/same-value.ts";
import { decode } from "../../../harness/values.ts";
import { memberOf } from "../data-path.ts";
import { keepsData } from "../keeps-data.ts";
import type { TypeHintContent } from "../type-hint-case.ts";
import { refusal } from "./refusal.ts";
import { unsupportedTypes, warnedOf } from "./warned-of.ts";

/** Python types that MLflow does not take, and what a signature says in place of them here. */
const IN_SIGNATURES: readonly (readonly [RegExp, RegExp])[] = [
  [/^typing\.Literal\[['"]/, /"type": "string"/],
  [/^typing\.Literal\[-?\d/, /"type": "long"/],
  [/^<enum /, /"type": "(?:string|long)"/],
  [/[Tt]uple\[/, /"type": "any"/],
];

/** Unions, literals, enums and tuples: MLflow hands anything on; here it is validated and converted, and the signature has a column for it. */
export const unionsAreChecked: Rule<TypeHintContent> = {
  name: "unions-are-checked",
  applies: ({ part, testCase: { declare } }, { ok }) =>
    ok && (hasCounterpart(declare) || (part === "call" && warnedOf(declare, "union_is_any"))),
  holds: (ours, { part, call, testCase: { declare } }) => {
    switch (part) {
      case "declare":
        return ours.ok;
      case "signature":
        return ours.ok && unsupportedTypes(declare).every((type) => isDeclared(type, ours.result));
      case "call":
        return call !== undefined && isChecked(ours, decode(call.input));
    }
  },
};

function hasCounterpart(declare: Outcome): boolean {
  const types = unsupportedTypes(declare);
  return types.length > 0 && types.every((type) => counterpartOf(type) !== undefined);
}

function counterpartOf(type: string): RegExp | undefined {
  return IN_SIGNATURES.find(([python]) => python.test(type))?.[1];
}

function isDeclared(type: string, signature: unknown): boolean {
  return signature instanceof ModelSignature && (counterpartOf(type)?.test(signature.toDict().inputs ?? "") ?? false);
}

/** What was accepted has the data, converted or not; what was refused has issues with the values that are there. */
function isChecked(ours: Attempt, data: unknown): boolean {
  if (ours.ok) return keepsData(ours.result, data);
  return refusal(ours)?.issues.every((issue) => isAbout(issue, data)) ?? false;
}

function isAbout({ code, path, input }: Issue, data: unknown): boolean {
  const owner = code === "missing" ? path.slice(0, -1) : path;
  return sameValue(input, owner.reduce(memberOf, data));
}
