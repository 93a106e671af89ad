import { expect, test } from "vitest";
import type { Verdict } from "./judge.ts";
import { Tally } from "./tally.ts";

function tallyOf(counts: readonly (readonly [number, Verdict])[]): Tally {
  const tally = new Tally("fixture", 12);
  for (const [count, verdict] of counts) {
    for (let each = 0; each < count; each++) tally.add(`fixture/${each} call`, verdict);
  }
  return tally;
}

const PASSED: Verdict = { kind: "passed" };
const BY_RULE: Verdict = { kind: "by rule", rule: "integer-range" };
const BY_NUMBERS: Verdict = { kind: "by rule", rule: "one-number-type" };

test("prints one line a family, counted by checks, and what each rule took and what was not run", () => {
  const tally = tallyOf([
    [18, PASSED],
    [2, BY_RULE],
    [1, { kind: "without counterpart", reason: "Decimal" }],
    [1, { kind: "failed", message: "returned 1" }],
    [3, { kind: "not run", reason: "data frames wait" }],
  ]);
  expect(tally.lines()).toEqual([
    "conformance fixture: 12 cases, 18 passed, 2 by rule, 1 without counterpart, 1 failed",
    "  by rule integer-range: 2",
    "  not run: 3 checks, data frames wait",
  ]);
  expect(tally.failures).toEqual(["fixture/0 call: returned 1"]);
});

test("no rule may take more than a tenth of a family, but for one-number-type", () => {
  expect(
    tallyOf([
      [18, PASSED],
      [2, BY_RULE],
    ]).excesses(),
  ).toEqual([]);
  expect(
    tallyOf([
      [17, PASSED],
      [2, BY_RULE],
    ]).excesses(),
  ).toEqual([expect.stringContaining("integer-range")]);
  expect(
    tallyOf([
      [15, PASSED],
      [5, BY_NUMBERS],
    ]).excesses(),
  ).toEqual([]);
});

test("seven tenths of what has a counterpart must pass outright", () => {
  expect(
    tallyOf([
      [14, PASSED],
      [6, BY_NUMBERS],
    ]).excesses(),
  ).toEqual([]);
  expect(
    tallyOf([
      [13, PASSED],
      [7, BY_NUMBERS],
    ]).excesses(),
  ).toEqual([expect.stringContaining("13 of 20")]);
});
