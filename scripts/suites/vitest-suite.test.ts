import { expect, test } from "vitest";
import { closingLine, sum } from "./tally.mjs";
import { tallyOf } from "./vitest-suite.mjs";

const REPORT = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };

test("the tests of a report are counted, todos as skipped", () => {
  expect(tallyOf(REPORT, true)).toEqual({ passed: 5, failed: 0, skipped: 2 });
});

test("a file that did not load is a failure", () => {
  const testResults = [{ status: "failed", assertionResults: [] }];
  expect(tallyOf({ ...REPORT, testResults }, false)).toEqual({ passed: 5, failed: 1, skipped: 2 });
});

test("a file with failed tests is not counted twice", () => {
  const testResults = [{ status: "failed", assertionResults: [{}] }];
  expect(tallyOf({ ...REPORT, numFailedTests: 1, testResults }, false).failed).toBe(1);
});

test("a run that fails without a failed test is a failure", () => {
  expect(tallyOf(REPORT, false).failed).toBe(1);
});

test("the closing line adds the suites up, and names skipped tests only where there are any", () => {
  const tallies = [tallyOf(REPORT, true), { passed: 1, failed: 2, skipped: 0 }];
  expect(closingLine(sum(tallies))).toBe("6 passed, 2 failed, 2 skipped");
  expect(closingLine({ passed: 6, failed: 0, skipped: 0 })).toBe("6 passed, 0 failed");
});
