import type { Rule } from "../../../harness/check.ts";
import type { Finding } from "../../../harness/outcome.ts";
import { differentRefusal } from "../../../harness/refusal.ts";
import { decode } from "../../../harness/values.ts";
import { memberOf } from "../data-path.ts";
import { keepsData } from "../keeps-data.ts";
import type { RecordedCall, TypeHintContent } from "../type-hint-case.ts";

/**
 * An int where a float is declared, or a float without fraction where an int is: the elements that MLflow refuses for that alone are
 * accepted, and all others are refused as recorded.
 */
export const oneNumberType: Rule<TypeHintContent> = {
  name: "one-number-type",
  applies: ({ call }) => call?.exception !== undefined && (tellsIntForFloat(call.exception) || holdsIntegers(call)),
  holds: (ours, { call }) => {
    if (call?.exception === undefined) return false;
    const remaining = withoutNumbers(call.exception);
    if (ours.ok) return (remaining === null || holdsIntegers(call)) && keepsData(ours.result, decode(call.input));
    return remaining !== null && differentRefusal(ours.error, { ...call.exception, ...remaining }) === null;
  },
};

function tellsIntForFloat(finding: Finding): boolean {
  return isIntForFloat(finding) || elementsOf(finding).some(tellsIntForFloat);
}

/** A finding without the elements that are refused for being an int; null where no others are. */
function withoutNumbers(finding: Finding): Finding | null {
  if (isIntForFloat(finding)) return null;
  if (elementsOf(finding).length === 0) return finding;
  const remaining = elementsOf(finding).flatMap((element) => withoutNumbers(element) ?? []);
  return remaining.length === 0 ? null : { ...finding, facts: { ...finding.facts, elements: remaining } };
}

function elementsOf({ facts }: Finding): readonly Finding[] {
  return Array.isArray(facts?.elements) ? facts.elements : [];
}

function isIntForFloat({ problem, facts }: Finding): boolean {
  return problem === "expected_type" && facts?.expected === "float" && facts.received === "int";
}

/** Whether all that pydantic found wrong is a float without fraction in place of an int. */
function holdsIntegers({ input, pydantic_errors: errors = [] }: RecordedCall): boolean {
  const data = decode(input);
  return (
    errors.length > 0 &&
    errors.every(({ type, index, loc }) => {
      const value = [index, ...loc].reduce(memberOf, data);
      return type === "int_type" && Number.isInteger(value);
    })
  );
}
