import { loadServingExample, validateServingInput } from "@tsfunc/mlflow";
import type { Check, Family } from "../../harness/check.ts";
import { readCorpus } from "../../harness/corpus.ts";
import type { Outcome } from "../../harness/outcome.ts";
import { withoutCounterpart } from "../../harness/without-counterpart.ts";
import { type BundledSource, bundleSources } from "../../models/bundled-sources.ts";
import type { SavedSource } from "../../models/save-bundled.ts";
import type { ExampleCase } from "./example-case.ts";
import { rules } from "./rules.ts";
import { saveCheck } from "./save-check.ts";

/** The models of the family, by name. */
type Models = Readonly<Record<string, { readonly ts: string | null }>>;

let built: ReadonlyMap<string, BundledSource> = new Map();

/** The files that a model is saved with for its input example, and whether they can be served. */
export const examples: Family<ExampleCase, ExampleCase> & { name: "examples" } = {
  name: "examples",
  prepare: async () => {
    built = await bundleSources(
      "examples",
      Object.values(models()).flatMap(({ ts }) => ts ?? []),
    );
  },
  checks: checksOf,
  rules,
  withoutCounterpart: ({ model, example }) =>
    models()[model]?.ts === null
      ? "no TypeScript"
      : withoutCounterpart(example, isPair(example) ? { tuples: true } : {}),
};

function models(): Models {
  return (readCorpus("examples")?.models ?? {}) as Models;
}

function sourceOf(name: string): BundledSource {
  const source = built.get(models()[name]?.ts ?? "");
  if (source === undefined) throw new Error(`the model ${name} was not built`);
  return source;
}

function checksOf(testCase: ExampleCase): readonly Check<ExampleCase>[] {
  let saved: SavedSource | undefined;
  const save = saveCheck(
    testCase,
    () => sourceOf(testCase.model),
    (model) => {
      saved = model;
    },
  );
  const { validate_serving_input: expected } = testCase;
  return expected === undefined ? [save] : [save, servingCheck(testCase, expected, () => saved)];
}

function servingCheck(
  testCase: ExampleCase,
  expected: Outcome,
  saved: () => SavedSource | undefined,
): Check<ExampleCase> {
  return {
    label: "validate serving input",
    content: testCase,
    expected,
    run: async () => {
      const path = saved()?.path ?? "not saved";
      return validateServingInput(path, await loadServingExample(path), { onWarning: () => {} });
    },
    differs: () => null,
  };
}

/** Data and params. */
function isPair(example: unknown): boolean {
  const { $: tag, v: items } = Object(example);
  return tag === "tuple" && Array.isArray(items) && items.length === 2 && isObject(items[1]);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !("$" in value);
}
