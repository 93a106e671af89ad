import { ModelSignature } from "@tsfunc/runtime/signature";
import type { Rule } from "../../../harness/check.ts";
import { problemsOf } from "../../../models/diagnostic-problems.ts";
import { RefusedDeclaration } from "../../../models/refused-declaration.ts";
import type { TypeHintContent } from "../type-hint-case.ts";
import { reasonsToGiveUp } from "./warned-of.ts";

/** A hint that MLflow only warns about, and then ignores: here it is an error that tells the same, and there is no model to call. */
export const stricterHints: Rule<TypeHintContent> = {
  name: "stricter-declarations",
  applies: ({ testCase }) => reasonsToGiveUp(testCase.declare).length > 0,
  holds: (ours, { testCase }) => {
    if (ours.ok || !(ours.error instanceof RefusedDeclaration)) return false;
    const told = ours.error.diagnostics.filter(({ severity }) => severity === "error").flatMap(problemsOf);
    return reasonsToGiveUp(testCase.declare).every(({ problem }) => told.includes(problem));
  },
};

/** A function with params, which MLflow declares and then does not save: here it has a signature like any other. */
export const functionsTakeParams: Rule<TypeHintContent> = {
  name: "stricter-declarations",
  applies: ({ part, testCase: { ts } }, { exception }) =>
    part === "signature" &&
    exception?.problem === "other" &&
    /^export (?:async )?function .*\bparams\b/m.test(ts ?? ""),
  holds: (ours) => ours.ok && ours.result instanceof ModelSignature && ours.result.inputs !== null,
};
