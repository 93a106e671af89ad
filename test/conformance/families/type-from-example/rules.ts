import type { SignatureWithExample } from "@tsfunc/runtime/example";
import type { Rule } from "../../harness/check.ts";
import { refusedAs } from "../../harness/refused.ts";
import type { RuleName } from "../../harness/rules.ts";
import { decode } from "../../harness/values.ts";
import type { EnforceCase, InputDict } from "../enforce/enforce-case.ts";
import { rules as enforceRules } from "../enforce/rules.ts";
import type { FromExampleContent, SavedModel } from "./from-example-case.ts";
import { sameReceived } from "./same-received.ts";

/** Where models whose types come from an example differ from MLflow. */
export const rules: readonly Rule<FromExampleContent>[] = [
  inferredHere("containers-by-schema", "array", (example) => example.length > 0 && example.every(Array.isArray)),
  inferredHere("one-number-type", "double", isMixed),
  ...enforceRules.map(underSignature),
];

/** An example that MLflow infers no signature from: here it has one with a column of a type, on which the calls are checked. */
function inferredHere(
  name: RuleName,
  type: string,
  isMeant: (example: readonly unknown[]) => boolean,
): Rule<FromExampleContent> {
  return {
    name,
    applies: ({ testCase }) => {
      const example = decode(testCase.example);
      return savedModel(testCase)?.to_dict === null && Array.isArray(example) && isMeant(example);
    },
    holds: (ours, { call }) => {
      if (call === undefined) return ours.ok && hasColumn(ours.result as SignatureWithExample, type);
      return ours.ok ? sameReceived(ours.result, decode(call.input)) : refusedAs(ours, "invalid_type");
    },
  };
}

/** A rule of enforcement, for a call under the signature that was recorded. */
function underSignature(rule: Rule<EnforceCase>): Rule<FromExampleContent> {
  return {
    name: rule.name,
    applies: (content, expected) => {
      const enforced = enforceCase(content);
      return enforced !== null && rule.applies(enforced, expected);
    },
    holds: (ours, content, expected) => {
      const enforced = enforceCase(content);
      return enforced !== null && rule.holds(ours, enforced, expected);
    },
  };
}

function enforceCase({ testCase, call }: FromExampleContent): EnforceCase | null {
  const inputs = savedModel(testCase)?.to_dict?.inputs ?? null;
  if (call === undefined || inputs === null) return null;
  const schema: readonly InputDict[] = JSON.parse(inputs);
  return { ...testCase, kind: "validate_prediction_input", schema, data: call.input, expect: call };
}

function savedModel({ save }: FromExampleContent["testCase"]): SavedModel | undefined {
  return save.result as SavedModel | undefined;
}

function hasColumn({ signature }: SignatureWithExample, type: string): boolean {
  return signature?.toDict().inputs?.startsWith(`[{"type": "${type}"`) ?? false;
}

/** Whole numbers beside others. */
function isMixed(example: readonly unknown[]): boolean {
  return example.every((value) => typeof value === "number") && example.some((value) => !Number.isInteger(value));
}
