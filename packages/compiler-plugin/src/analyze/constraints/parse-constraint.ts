import type { Constraints } from "@tsfunc/runtime/descriptor";
import type { ConstraintName } from "./constraint-tag.ts";

/** A constraint that was read, or what should have been written. */
export type ParsedConstraint = { readonly constraint: Constraints } | Expectation;

/** What the value of a tag has to be. */
export interface Expectation {
  readonly expected: string;
  readonly example: string;
}

type Value = Constraints[ConstraintName];

/** Reads the text of a tag; null where it is none of its values. */
interface Parser extends Expectation {
  read(text: string): Value | null;
}

const NUMBER: Parser = { expected: "a number", example: "0.5", read: numberOf };
const COUNT: Parser = { expected: "a whole number", example: "1", read: countOf };

const PARSERS: Readonly<Record<ConstraintName, Parser>> = {
  minimum: NUMBER,
  maximum: NUMBER,
  exclusiveMinimum: NUMBER,
  exclusiveMaximum: NUMBER,
  multipleOf: { ...NUMBER, expected: "a number greater than 0", read: divisorOf },
  minLength: COUNT,
  maxLength: COUNT,
  minItems: COUNT,
  maxItems: COUNT,
  pattern: { expected: "a regular expression for the flag `u`", example: "^[a-z]+$", read: patternOf },
  format: { expected: "the name of a format", example: "email", read: firstWord },
  uniqueItems: { expected: "nothing, `true` or `false`", example: "true", read: flagOf },
};

/**
 * Reads a constraint. Behind numbers and names there may be an explanation, a pattern is the whole text.
 *
 * @param name The name of the tag.
 * @param text What follows it.
 * @returns The constraint, which is empty where it asks for nothing; or what is expected.
 */
export function parseConstraint(name: ConstraintName, text: string): ParsedConstraint {
  const { read, expected, example } = PARSERS[name];
  const value = read(text);
  if (value === null) return { expected, example };
  return { constraint: value === undefined ? {} : { [name]: value } };
}

function firstWord(text: string): string {
  return /^\S*/.exec(text)?.[0] ?? "";
}

function numberOf(text: string): number | null {
  const word = firstWord(text);
  const number = Number(word);
  return /^[-+]?\.?\d/.test(word) && Number.isFinite(number) ? number : null;
}

function divisorOf(text: string): number | null {
  const number = numberOf(text);
  return number !== null && number > 0 ? number : null;
}

function countOf(text: string): number | null {
  const number = numberOf(text);
  return number !== null && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** `/…/` is taken for what it holds. */
function patternOf(text: string): string | null {
  const source = /^\/(.+)\/u?$/.exec(text)?.[1] ?? text;
  try {
    new RegExp(source, "u");
    return source === "" ? null : source;
  } catch {
    return null;
  }
}

function flagOf(text: string): true | undefined | null {
  const word = firstWord(text);
  if (word === "false") return undefined;
  return ["", "-", "true"].includes(word) ? true : null;
}
