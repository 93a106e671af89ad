import type { Rule } from "../../../harness/check.ts";
import { ModelInstance } from "../../../harness/containers.ts";
import { sameValue } from "../../../harness/same-value.ts";
import { decode } from "../../../harness/values.ts";
import type { TypeHintContent } from "../type-hint-case.ts";

/** An instance of another class, which MLflow hands on: its fields are in a new instance of the declared class. */
export const instancesAreConverted: Rule<TypeHintContent> = {
  name: "instances-are-converted",
  applies: ({ call, testCase }, { ok }) =>
    ok && elementsOf(call?.converted).some((element) => isForeign(element, declaredClass(testCase.ts))),
  holds: (ours, { call, testCase }) => {
    const expected = elementsOf(call?.converted).map((element) =>
      element instanceof ModelInstance ? new ModelInstance(declaredClass(testCase.ts), element.fields) : element,
    );
    return ours.ok && sameValue(ours.result, expected);
  },
};

function isForeign(element: unknown, declared: string): boolean {
  return element instanceof ModelInstance && element.className !== declared;
}

/** `Message` of `modelInput: Message[]`. */
function declaredClass(source: string | null): string {
  return /\bmodelInput: (\w+)\[\]/.exec(source ?? "")?.[1] ?? "";
}

function elementsOf(value: unknown): readonly unknown[] {
  const elements = decode(value);
  return Array.isArray(elements) ? elements : [];
}
