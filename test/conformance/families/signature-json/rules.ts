import { ModelSignature, ParamSchema, ParamSpec } from "@tsfunc/runtime/signature";
import type { Rule } from "../../harness/check.ts";
import type { Attempt, Outcome } from "../../harness/outcome.ts";
import { sameValue } from "../../harness/same-value.ts";
import { decode, isTagged } from "../../harness/values.ts";
import { differentPart, type Part } from "./compare-part.ts";
import { findNotation } from "./notation.ts";
import { declaredParams, leavesOf, type SignatureCase } from "./signature-case.ts";

const RANGES: Readonly<Record<string, readonly [bigint, bigint]>> = {
  integer: [-(2n ** 31n), 2n ** 31n - 1n],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
};

/** Where constructing and reading signatures differs from MLflow. */
export const rules: readonly Rule<SignatureCase>[] = [
  {
    name: "stricter-declarations",
    applies: (content) => findNotation(content.build, "Schema").some(({ inputs }) => hasRepeatedName(inputs)),
    holds: (ours) => refusedWith(ours, "TF3008"),
  },
  {
    name: "one-number-type",
    applies: (content, { exception }) =>
      (exception?.problem === "param_type" || exception?.problem === "property_type") &&
      declaredParams(content).every(({ default: value }) => leavesOf(value).every(isIntegralNumber)),
    holds: (ours, content) => ours.ok && keepsDefaults(ours.result as Part, content),
  },
  {
    name: "one-number-type",
    applies: (content, { ok }) =>
      ok &&
      declaredParams(content).some(
        ({ type, default: value }) => typeof type === "object" && leavesOf(value).some(isIntegralNumber),
      ),
    holds: (ours, _, expected) => ours.ok && differsOnlyInFractions(ours.result as Part, expected),
  },
  {
    name: "integer-range",
    applies: (content) =>
      declaredParams(content).some(({ type, default: value }) =>
        leavesOf(value).some((leaf) => isOutOfRange(decode(leaf), type)),
      ),
    holds: (ours) => refusedWith(ours, "TF3024"),
  },
  {
    name: "dates-are-instants",
    applies: (content) =>
      declaredParams(content).some(
        ({ type, default: value }) => type === "datetime" && leavesOf(value).some(isNoInstant),
      ),
    holds: (ours) => refusedWith(ours, "TF3019"),
  },
];

function refusedWith(ours: Attempt, code: string): boolean {
  return !ours.ok && (ours.error as { readonly code?: unknown }).code === code;
}

/** Each param has the default that the case gives it. */
function keepsDefaults(part: Part, content: SignatureCase): boolean {
  const params = paramsOf(part);
  const declared = declaredParams(content);
  return (
    params.length === declared.length &&
    params.every((param, at) => sameValue(param.default, decode(declared[at]?.default)))
  );
}

function paramsOf(part: Part): readonly ParamSpec[] {
  if (part instanceof ParamSpec) return [part];
  const schema = part instanceof ModelSignature ? part.params : part;
  return schema instanceof ParamSchema ? schema.params : [];
}

function hasRepeatedName(inputs: unknown): boolean {
  const names = Array.isArray(inputs) ? inputs.flatMap((input: { name?: string }) => input.name ?? []) : [];
  return new Set(names).size < names.length;
}

function isIntegralNumber(value: unknown): boolean {
  const number = decode(value);
  return typeof number === "bigint" || Number.isInteger(number);
}

function isOutOfRange(value: unknown, type: unknown): boolean {
  const range = RANGES[String(type)];
  if (range === undefined || !(typeof value === "bigint" || Number.isInteger(value))) return false;
  const integer = BigInt(value as number);
  return integer < range[0] || integer > range[1];
}

/** Text that NumPy takes for a date, and that says less than a day or more than a millisecond. */
function isNoInstant(value: unknown): boolean {
  return (
    typeof value === "string" &&
    !isTagged(value) &&
    /^$|^\d+$|^\d{4}-\d\d$|^now$|^today$|^NaT$|\.\d{3}0*[1-9]/.test(value)
  );
}

function differsOnlyInFractions(part: Part, { repr, to_json: text }: Outcome): boolean {
  const sameText = text === undefined || withoutFractions(part.toJsonText()) === withoutFractions(String(text));
  return (
    sameText &&
    withoutFractions(String(part)) === withoutFractions(String(repr)) &&
    differentPart(part, { ok: true }) === null
  );
}

function withoutFractions(text: string): string {
  return text.replace(/(\d)\.0\b/g, "$1");
}
