import type { Constraints } from "../descriptor/constraints.ts";
import type { IssueCode } from "../errors/issue.ts";
import { FAIL } from "../primitive/fail.ts";
import type { Explanation } from "./explanation.ts";
import { type Formats, formatOf } from "./formats.ts";
import { firstRepetition } from "./is-unique.ts";
import { ARRAY_MEASURES, type Measure, NUMBER_MEASURES, TEXT_MEASURES } from "./measures.ts";

const expressions = new WeakMap<Constraints, RegExp>();

/**
 * Finds the constraints that a value breaks.
 *
 * @param constraints What is asked of it.
 * @param value The converted value; null and what the constraints say nothing of break none.
 * @param formats The formats that the model uses.
 * @returns An issue for each, in words that do not repeat the value.
 * @throws {TsfuncError} TF2006 when a format is missing.
 */
export function brokenConstraints(
  constraints: Constraints,
  value: unknown,
  formats: Formats | undefined,
): readonly Explanation[] {
  switch (typeof value) {
    case "number":
    case "bigint":
      return measured(NUMBER_MEASURES, constraints, value);
    case "string":
      return ofText(constraints, value, formats);
    default:
      return Array.isArray(value) ? ofArray(constraints, value) : [];
  }
}

/** Text that is too long is not matched, because that may take long, too. */
function ofText(constraints: Constraints, text: string, formats: Formats | undefined): readonly Explanation[] {
  const broken = measured(TEXT_MEASURES, constraints, text);
  return broken.some(({ code }) => code === "too_long") ? broken : [...broken, ...ofForm(constraints, text, formats)];
}

function ofForm(constraints: Constraints, text: string, formats: Formats | undefined): readonly Explanation[] {
  const { pattern, format } = constraints;
  const matches = pattern === undefined || expressionOf(constraints, pattern).test(text);
  const isOfFormat = format === undefined || formatOf(format, formats)(text);
  return [
    ...(matches ? [] : [worded("pattern", `text that matches /${pattern}/`, "other text")]),
    ...(isOfFormat ? [] : [worded("format", `text of the format \`${format}\``, "other text")]),
  ];
}

function expressionOf(constraints: Constraints, pattern: string): RegExp {
  const expression = expressions.get(constraints) ?? new RegExp(pattern, "u");
  expressions.set(constraints, expression);
  return expression;
}

/** Elements that do not fit are not compared, nor are those of an array that is too long. */
function ofArray(constraints: Constraints, items: readonly unknown[]): readonly Explanation[] {
  const broken = measured(ARRAY_MEASURES, constraints, items);
  const isTooLong = broken.some(({ code }) => code === "too_long");
  const compares = constraints.uniqueItems === true && !isTooLong && !items.includes(FAIL);
  const repetition = compares ? firstRepetition(items) : null;
  if (repetition === null) {
    return broken;
  }
  const [one, other] = repetition;
  return [...broken, worded("not_unique", "elements that differ", `equal ones at [${one}] and [${other}]`)];
}

function measured<Value>(
  measures: readonly Measure<Value>[],
  constraints: Constraints,
  value: Value,
): readonly Explanation[] {
  return measures.flatMap(({ constraint, code, holds, words }) => {
    const asked = constraints[constraint];
    return asked === undefined || holds(value, asked) ? [] : [worded(code, ...words(asked, value))];
  });
}

function worded(code: IssueCode, expected: string, received: string): Explanation {
  return { code, message: `Expected ${expected}, received ${received}` };
}
