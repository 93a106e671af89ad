import { expect, test } from "vitest";
import { GUIDE_EXAMPLES } from "./guide-examples.ts";
import { inferFromTexts } from "./infer-from-texts.ts";

const EMPTY = { format: "json", input: "", output: "", params: "" } as const;

test("every example of the guide has a signature", () => {
  for (const { name, format, input, output = "", params = "" } of GUIDE_EXAMPLES) {
    const { signature, problems } = inferFromTexts({ format, input, output, params });
    expect([name, problems, signature?.inputs?.inputs.length]).toEqual([name, {}, expect.any(Number)]);
  }
});

test.each([
  ["input", { input: "{" }],
  ["output", { input: "[1]", output: "nonsense" }],
  ["params", { input: "[1]", params: "[1]" }],
  ["params", { input: "[1]", params: '{"a": [[1]]}' }],
  ["input", {}],
])("a problem belongs to the field of the %s: %o", (field, texts) => {
  const { signature, problems } = inferFromTexts({ ...EMPTY, ...texts });
  expect(signature).toBeNull();
  expect(Object.keys(problems)).toEqual([field]);
});

test("warnings are told", () => {
  expect(inferFromTexts({ ...EMPTY, input: '{"n": 1}' }).warnings).toEqual([
    expect.stringContaining("integer columns"),
  ]);
});

test("data of several types are of any type, with a warning", () => {
  const { signature, warnings } = inferFromTexts({ ...EMPTY, input: '[1, "a"]' });
  expect([String(signature?.inputs), warnings]).toEqual(["[Any (required)]", [expect.stringContaining("any")]]);
});
