import type { Constraints } from "../descriptor/constraints.ts";
import type { IssueCode } from "../errors/issue.ts";
import { isMultiple } from "./is-multiple.ts";
import { isLongEnough, isShortEnough } from "./text-length.ts";

/** A constraint that is a number, and how values are held to it. */
export interface Measure<Value> {
  readonly constraint: Exclude<keyof Constraints, "pattern" | "format" | "uniqueItems">;
  readonly code: IssueCode;
  holds(value: Value, asked: number): boolean;
  /** What is expected, and what a value that does not hold is instead. */
  words(asked: number, value: Value): readonly [expected: string, received: string];
}

/** What numbers are held to; NaN is within no bounds. */
export const NUMBER_MEASURES: readonly Measure<number | bigint>[] = [
  {
    constraint: "minimum",
    code: "too_small",
    holds: (value, minimum) => value >= minimum,
    words: (minimum, value) => [`at least ${minimum}`, Number.isNaN(value) ? "NaN" : "less"],
  },
  {
    constraint: "exclusiveMinimum",
    code: "too_small",
    holds: (value, minimum) => value > minimum,
    words: (minimum, value) => [`more than ${minimum}`, Number.isNaN(value) ? "NaN" : "that or less"],
  },
  {
    constraint: "maximum",
    code: "too_big",
    holds: (value, maximum) => value <= maximum,
    words: (maximum, value) => [`at most ${maximum}`, Number.isNaN(value) ? "NaN" : "more"],
  },
  {
    constraint: "exclusiveMaximum",
    code: "too_big",
    holds: (value, maximum) => value < maximum,
    words: (maximum, value) => [`less than ${maximum}`, Number.isNaN(value) ? "NaN" : "that or more"],
  },
  {
    constraint: "multipleOf",
    code: "not_multiple_of",
    holds: isMultiple,
    words: (divisor) => [`a multiple of ${divisor}`, "another number"],
  },
];

/** What text is held to. */
export const TEXT_MEASURES: readonly Measure<string>[] = [
  {
    constraint: "minLength",
    code: "too_short",
    holds: isLongEnough,
    words: (least) => [`at least ${counted(least, "character")}`, "fewer"],
  },
  {
    constraint: "maxLength",
    code: "too_long",
    holds: isShortEnough,
    words: (most) => [`at most ${counted(most, "character")}`, "more"],
  },
];

/** What arrays are held to. */
export const ARRAY_MEASURES: readonly Measure<readonly unknown[]>[] = [
  {
    constraint: "minItems",
    code: "too_short",
    holds: ({ length }, least) => length >= least,
    words: (least, { length }) => [`at least ${counted(least, "element")}`, String(length)],
  },
  {
    constraint: "maxItems",
    code: "too_long",
    holds: ({ length }, most) => length <= most,
    words: (most, { length }) => [`at most ${counted(most, "element")}`, String(length)],
  },
];

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
