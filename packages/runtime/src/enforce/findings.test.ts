import { expect, test } from "vitest";
import { Findings, isFinding } from "./findings.ts";

const finding = {
  code: "invalid_type",
  expected: "long",
  input: "x",
  message: "Expected long, received string",
} as const;

test("an issue says where the way has led, and which column it belongs to", () => {
  const findings = new Findings();
  findings.inColumn("a", () => findings.within(3, () => findings.within("b", () => findings.add(finding))));
  findings.add({ ...finding, received: "object" });
  expect(findings.issues).toEqual([
    { ...finding, path: [3, "b"], column: "a", received: "string" },
    { ...finding, path: [], received: "object" },
  ]);
});

test("a hundred issues are kept; counting ends beyond ten thousand", () => {
  const findings = new Findings();
  for (let count = 0; count < 20_000; count++) findings.add(finding);
  expect([findings.issues.length, findings.issueCount, findings.isFull]).toEqual([100, 10_001, true]);
  expect(findings.error("TF2110").message).toContain("more than 10000 validation errors");
});

test("a finding is told from data by its code", () => {
  expect(isFinding(finding)).toBe(true);
  expect(isFinding({ type: "float32", data: new Float32Array(), dims: [0] })).toBe(false);
});
