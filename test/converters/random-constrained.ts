import type { Constraints, PrimitiveKind } from "@tsfunc/runtime/descriptor";
import type { Random } from "./random.ts";

/** Text that has the formats and matches the patterns of the fixtures, and some that does neither. */
const TEXTS = ["", "a", "ab", "abcd", "abcde", "A1", "𝄞𝄞", "𝄞𝄞𝄞𝄞𝄞", "a@b.de", "2026-01-02", "2026-02-30"];

const NUMBERS = [-5, 0, 0.25, 0.3, 0.5, 0.75, 1, 2, 5, 8, 10, 99, 100, 101, Number.NaN, 1e300];

const FORMATS: Readonly<Record<string, RegExp>> = { email: /@/, date: /^\d{4}-\d\d-(?!3)/ };

/** A value near the edges of its constraints, which holds them unless it has to be wrong. */
export function randomConstrained(
  kind: PrimitiveKind,
  constraints: Constraints,
  random: Random,
  wrong: number,
): unknown {
  const values = kind === "string" ? TEXTS : numbersOf(kind);
  const right = values.filter((value) =>
    (typeof value === "string" ? holdsText : holdsNumber)(value as never, constraints),
  );
  return random.pick(right.length === 0 || random.chance(wrong) ? values : right);
}

function numbersOf(kind: PrimitiveKind): readonly (number | bigint)[] {
  if (kind === "number" || kind === "float") return NUMBERS;
  const integers = NUMBERS.filter((value) => Number.isInteger(value) && Math.abs(value) < 2 ** 31);
  return kind === "bigint" ? integers.map(BigInt) : integers;
}

function holdsText(text: string, { minLength = 0, maxLength = 100, pattern = "", format }: Constraints): boolean {
  const { length } = [...text];
  const matches = new RegExp(pattern, "u").test(text) && (format === undefined || FORMATS[format]?.test(text) === true);
  return length >= minLength && length <= maxLength && matches;
}

function holdsNumber(value: number | bigint, constraints: Constraints): boolean {
  const { minimum = value, maximum = value, exclusiveMinimum, exclusiveMaximum, multipleOf = 0 } = constraints;
  const isInside = value >= minimum && value <= maximum;
  const isBelow = exclusiveMaximum === undefined || value < exclusiveMaximum;
  const isAbove = exclusiveMinimum === undefined || value > exclusiveMinimum;
  return isInside && isBelow && isAbove && (multipleOf === 0 || Number(value) % multipleOf === 0);
}
