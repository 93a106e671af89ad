import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { repetitions, SEED } from "../campaigns/scale.ts";
import { compareConverters } from "../converters/compare.ts";
import { emittedConverters } from "../converters/fixture.ts";
import { loadFixture } from "./load-fixture.ts";

const VALUES = repetitions(100_000);
const names = readdirSync(new URL("fixtures/", import.meta.url)).map((file) => file.replace(/\.ts$/, ""));

/** Every code that the interpreter can report; `schema` is what foreign schemas say. */
const CODES = [
  "missing",
  "invalid_type",
  "not_integer",
  "out_of_range",
  "invalid_value",
  "invalid_date",
  "invalid_base64",
  "invalid_length",
  "invalid_union",
  "too_deep",
  "too_small",
  "too_big",
  "not_multiple_of",
  "too_short",
  "too_long",
  "pattern",
  "format",
  "not_unique",
];

describe("the emitted converter and the interpreter", () => {
  const codes = new Map<string, number>();

  test.each(names)("agree on random values of %s", async (name) => {
    const fixture = await loadFixture(name);
    const comparison = compareConverters(fixture, emittedConverters(fixture), VALUES, SEED);
    for (const [code, count] of comparison.codes) codes.set(code, (codes.get(code) ?? 0) + count);
    expect(comparison.disagreements).toEqual([]);
    expect(comparison.emittedRuns).toBe(VALUES);
    expect(comparison.accepted / VALUES).toBeGreaterThan(0.4);
    expect(comparison.accepted / VALUES).toBeLessThan(0.95);
  });

  test("met every issue code at least 100 times", () => {
    expect(CODES.filter((code) => (codes.get(code) ?? 0) < 100)).toEqual([]);
  });

  test.each([
    ["a check left out", /if \(!Number\.isSafeInteger\((\w+)\)[^;]*;/, ""],
    ["a check too many", /typeof (\w+) === "boolean"/, 'typeof $1 === "string"'],
    ["a refusal too many", /typeof (\w+) !== "object"/, 'typeof $1 !== "string"'],
    ["a field dropped", /result\.\w+ = \w+;/, ""],
  ])("disagree when the emitter is wrong: %s", async (_, pattern, replacement) => {
    const fixture = await loadFixture("unions");
    const spoiled = emittedConverters(fixture, (source) => {
      expect(source).toMatch(pattern);
      return source.replace(pattern, replacement);
    });
    expect(compareConverters(fixture, spoiled, VALUES, SEED).disagreements.length).toBeGreaterThan(0);
  });
});
