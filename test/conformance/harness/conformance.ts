import { expect, test } from "vitest";
import type { Check, Family } from "./check.ts";
import { type CorpusCase, type FamilyName, readCorpus } from "./corpus.ts";
import { judge, type Verdict } from "./judge.ts";
import { Tally } from "./tally.ts";

/**
 * Declares the test of one family: it runs every case, prints the counts, and fails when a check fails or a limit is exceeded.
 *
 * @param family The family.
 */
export function conformance<Case extends CorpusCase, Content>(
  family: Family<Case, Content> & { name: FamilyName },
): void {
  const corpus = readCorpus(family.name);
  test.skipIf(corpus === null)(`${family.name} behaves as recorded`, async () => {
    const tally = await runFamily(family, (corpus?.cases ?? []) as readonly Case[]);
    console.log(tally.lines().join("\n"));
    expect(tally.failures, "failed checks").toEqual([]);
    expect(tally.excesses(), "limits of the rules").toEqual([]);
  });
}

/**
 * Runs all cases of a family.
 *
 * @param family The family.
 * @param cases Its cases.
 * @returns The counts.
 */
export async function runFamily<Case extends CorpusCase, Content>(
  family: Family<Case, Content>,
  cases: readonly Case[],
): Promise<Tally> {
  const tally = new Tally(family.name, cases.length);
  await family.prepare?.(cases);
  for (const testCase of cases) {
    for (const check of family.checks(testCase)) {
      tally.add(`${testCase.id} ${check.label}`, await runCheck(family, check, testCase));
    }
  }
  return tally;
}

async function runCheck<Case, Content>(
  family: Family<Case, Content>,
  check: Check<Content>,
  testCase: Case,
): Promise<Verdict> {
  const reason = family.waitsFor?.(check, testCase) ?? null;
  return reason === null ? judge(check, family) : { kind: "not run", reason };
}
