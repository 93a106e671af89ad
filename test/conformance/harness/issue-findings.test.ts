import { type Issue, ValidationError } from "@tsfunc/runtime";
import { expect, test } from "vitest";
import { issueFindings, leafIssues } from "./issue-findings.ts";
import { differentFinding } from "./refusal.ts";

function issue(path: Issue["path"], expected: string, received: string, more: Partial<Issue> = {}): Issue {
  return { code: "invalid_type", path, expected, received, input: null, message: "", ...more };
}

function findings(typeHint: string, ...issues: Issue[]) {
  return issueFindings(new ValidationError("TF2100", { typeHint, issues }));
}

test("issues are nested as their type is", () => {
  const [finding] = findings(
    "Record<string, string[]>[]",
    issue([0, "a", 1], "string", "null"),
    issue([0, "b"], "string[]", "number"),
    issue([2], "Record<string, string[]>", "string"),
  );
  const type = { problem: "expected_type", facts: { expected: "string", received: "null" } };
  const list = { problem: "expected_list", facts: { received: "number" } };
  const dict = { problem: "expected_dict", facts: { received: "string" } };
  const inner = { problem: "invalid_elements", facts: { elements: [type] } };
  const outer = { problem: "invalid_elements", facts: { elements: [inner, list] } };
  expect(finding).toEqual({ problem: "invalid_elements", facts: { elements: [outer, dict] } });
});

test("the issues within a model are counted, those of every member of a union", () => {
  const union = issue([0, "v"], "long | string", "null", {
    branches: [[issue([0, "v"], "long", "null")], [issue([0, "v"], "string", "null")]],
  });
  const [finding] = findings("V[]", issue([0, "w"], "string", "null"), union, issue([1], "V", "array"));
  const elements = [{ problem: "model_fields", facts: { model: "V", errors: 3 } }, { problem: "expected_model" }];
  expect(finding).toEqual({ problem: "invalid_elements", facts: { elements } });
  expect(leafIssues(union)).toHaveLength(2);
});

test("text that is no date is told without its element, too", () => {
  const bad = issue([0], "Date", "string", { code: "invalid_date", input: "yesterday" });
  expect(findings("Date[]", bad).map(({ problem }) => problem)).toEqual(["invalid_elements", "bad_iso_text"]);
});

test("of the elements the first five are compared, by the table of names", () => {
  const ours = findings("string[]", ...[0, 1, 2, 3, 4, 5].map((at) => issue([at], "string", "number")));
  const element = { problem: "expected_type", facts: { expected: "str", received: "int" } };
  const recorded = (elements: unknown[]) => ({ problem: "invalid_elements", facts: { elements } });
  expect(differentFinding(ours, recorded(Array(5).fill(element)))).toBeNull();
  expect(differentFinding(ours, recorded(Array(4).fill(element)))).toContain("5 invalid elements instead of 4");
  const other = { problem: "expected_type", facts: { expected: "str", received: "bool" } };
  expect(differentFinding(ours, recorded([...Array(4).fill(element), other]))).toContain("received");
});
