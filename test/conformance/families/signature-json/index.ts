import type { Check, Family } from "../../harness/check.ts";
import type { Outcome } from "../../harness/outcome.ts";
import { decode } from "../../harness/values.ts";
import { withoutCounterpart } from "../../harness/without-counterpart.ts";
import { build } from "./build.ts";
import { differentPart, type Part, READERS } from "./compare-part.ts";
import { findNotation } from "./notation.ts";
import { rules } from "./rules.ts";
import { declaredParams, type SignatureCase } from "./signature-case.ts";

/** Constructing, writing, showing, comparing and reading signatures and their parts. */
export const signatureJson: Family<SignatureCase, SignatureCase> & { name: "signature_json" } = {
  name: "signature_json",
  checks: (testCase) => [checkOf(testCase)],
  rules,
  withoutCounterpart: (content) => dtypeAsText(content) ?? withoutCounterpart(declaredParams(content)),
};

function checkOf(testCase: SignatureCase): Check<SignatureCase> {
  const check = { label: testCase.kind, content: testCase };
  switch (testCase.kind) {
    case "build":
      return {
        ...check,
        expected: testCase.expect,
        run: () => build(testCase.build),
        differs: partDiffers(testCase.expect),
      };
    case "equal":
      return {
        ...check,
        expected: { ok: true, result: testCase.expect.equal },
        run: () => (build(testCase.a) as Part).equals(build(testCase.b)),
      };
    case "from_dict":
      return {
        ...check,
        expected: testCase.expect,
        run: () => READERS[testCase.cls]?.(decode(testCase.input)),
        differs: partDiffers(testCase.expect),
      };
  }
}

function partDiffers(expected: Outcome): (part: unknown) => string | null {
  return (part) => differentPart(part as Part, expected);
}

/** In JavaScript a dtype is a name, so a name is never the wrong thing. */
function dtypeAsText({ build: notation }: SignatureCase): string | null {
  return findNotation(notation, "TensorSpec").some(({ type }) => typeof type === "string")
    ? "a dtype given as text"
    : null;
}
