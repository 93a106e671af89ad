import type { Constraints, PrimitiveKind } from "@tsfunc/runtime/descriptor";
import { formats } from "@tsfunc/runtime/formats";
import { sample, stringMatching } from "fast-check";
import { brokenConstraints } from "../../packages/runtime/src/convert/broken-constraints.ts";
import type { Random } from "./random.ts";

/** Text of every length and form that the fixtures ask for, and of some that none asks for. */
const TEXTS = ["", "a", "ab", "abcd", "abcde", "A1", "𝄞𝄞", "𝄞𝄞𝄞𝄞𝄞", "a-b", "x".repeat(101)];

/** Text of each format. */
const FORMATTED: Readonly<Record<string, readonly string[]>> = {
  "date-time": ["2026-01-02T03:04:05Z", "2026-01-02T03:04:05.678+02:00"],
  date: ["2026-01-02", "2024-02-29"],
  time: ["03:04:05Z", "23:59:59.9+01:00"],
  duration: ["P1DT2H", "P3W"],
  email: ["a@b.de", "first.last@example.org"],
  hostname: ["example.org", "localhost"],
  ipv4: ["127.0.0.1", "255.255.255.255"],
  ipv6: ["::1", "fe80::1:2"],
  uri: ["https://example.org/a?b#c", "urn:x:y"],
  "uri-reference": ["/a", "../b"],
  "uri-template": ["/users/{id}", "/{?q*}"],
  uuid: ["123e4567-e89b-12d3-a456-426614174000"],
  "json-pointer": ["/a/0", "/~1"],
  "relative-json-pointer": ["0#", "1/a"],
  regex: ["^a+$", "[b-d]"],
};

/** What has none of the formats, though it looks like it. */
const ALMOST_FORMATTED = ["2026-02-30", "2026-02-30T00:00:00Z", "a@", "256.0.0.1", "/users/{id", "/~2", "("];

const NUMBERS = [-5, 0, 0.25, 0.3, 0.5, 0.75, 1, 2, 5, 8, 10, 99, 100, 101, Number.NaN, 1e20];

/** So many texts are made for a pattern. */
const MATCHES = 8;

type Value = string | number | bigint;

/** What there is to choose from. */
interface Choice {
  readonly all: readonly Value[];
  readonly right: readonly Value[];
}

const choices = new WeakMap<Constraints, Choice>();

/** A value near the edges of its constraints, which holds them unless it has to be wrong. */
export function randomConstrained(
  kind: PrimitiveKind,
  constraints: Constraints,
  random: Random,
  wrong: number,
): unknown {
  const { all, right } = choices.get(constraints) ?? choiceOf(kind, constraints);
  return random.pick(random.chance(wrong) ? all : right);
}

function choiceOf(kind: PrimitiveKind, constraints: Constraints): Choice {
  const all = kind === "string" ? textsFor(constraints) : numbersFor(kind, constraints);
  const right = all.filter((value) => brokenConstraints(constraints, value, formats).length === 0);
  if (right.length === 0) throw new Error(`No known value holds ${JSON.stringify(constraints)}.`);
  choices.set(constraints, { all, right });
  return { all, right };
}

function textsFor({ pattern, format, minLength = 0, maxLength = minLength }: Constraints): readonly string[] {
  const formatted = format === undefined ? [] : [...(FORMATTED[format] ?? []), ...ALMOST_FORMATTED];
  const long = [minLength - 1, minLength, maxLength, maxLength + 1].map((length) => "y".repeat(Math.max(0, length)));
  return [...TEXTS, ...textsAround(pattern), ...formatted, ...long];
}

/** Text that matches a pattern, and the same with something around it. */
function textsAround(pattern: string | undefined): readonly string[] {
  if (pattern === undefined) return [];
  const matches = stringMatching(new RegExp(pattern, "u"));
  return sample(matches, { numRuns: MATCHES, seed: 1 }).flatMap((text) => [text, `-${text}`, `${text}\n`]);
}

function numbersFor(kind: PrimitiveKind, constraints: Constraints): readonly (number | bigint)[] {
  const { minimum = 0, maximum = 0, exclusiveMinimum = 0, exclusiveMaximum = 0, multipleOf = 1 } = constraints;
  const bounds = [minimum, maximum, exclusiveMinimum, exclusiveMaximum];
  const near = bounds.flatMap((bound) => [bound - multipleOf, bound, bound + multipleOf]);
  const values = [...NUMBERS, ...near];
  if (kind === "number" || kind === "float") return values;
  const integers = values.filter((value) => Number.isInteger(value) && Math.abs(value) < 2 ** 31);
  return kind === "bigint" ? integers.map(BigInt) : integers;
}
