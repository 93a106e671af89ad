import type { Check, Family } from "../../harness/check.ts";
import { withoutCounterpart } from "../../harness/without-counterpart.ts";
import { type CompiledSource, compileSources } from "../../models/compiled-sources.ts";
import { callCheck } from "./call-check.ts";
import { declareCheck } from "./declare-check.ts";
import { rules } from "./rules/index.ts";
import { signatureCheck } from "./signature-check.ts";
import type { TypeHintCase, TypeHintContent } from "./type-hint-case.ts";

let compiled: ReadonlyMap<string, CompiledSource> = new Map();

/** Declaring models by type hints, their signatures, and calling them. */
export const typeHints: Family<TypeHintCase, TypeHintContent> & { name: "type_hints" } = {
  name: "type_hints",
  prepare: async (cases) => {
    compiled = await compileSources(
      "type-hints",
      cases.flatMap(({ ts }) => ts ?? []),
    );
  },
  checks: checksOf,
  rules,
  withoutCounterpart: reasonOf,
};

function checksOf(testCase: TypeHintCase): readonly Check<TypeHintContent>[] {
  const source = () => sourceOf(testCase);
  return [
    declareCheck(testCase, source),
    signatureCheck(testCase, source),
    ...testCase.calls.map((_, at) => callCheck(testCase, at + 1, source)),
  ];
}

function sourceOf({ ts }: TypeHintCase): CompiledSource {
  const source = compiled.get(ts ?? "");
  if (source === undefined) throw new Error("the source of the case was not compiled");
  return source;
}

function reasonOf({ testCase, call }: TypeHintContent): string | null {
  return testCase.ts === null ? "no TypeScript for it" : withoutCounterpart(call?.input);
}
