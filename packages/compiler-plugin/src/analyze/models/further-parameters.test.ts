import { expect, test } from "vitest";
import { analyzeSource } from "../analyze-source.fixture.ts";

test("a primitive behind the model input that may be left out is not taken for params", () => {
  const { sites, diagnostics } = analyzeSource(
    "export function predict(modelInput: string[], a = 1, b?: string): string[] { return modelInput; }",
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(["TF1017"]);
  expect(sites[0]?.descriptor.params).toBeNull();
  expect(sites[0]?.descriptor.arguments).toEqual({ modelInput: 0 });
});

test.each(["params = 1", "limit: number"])("a primitive is no type for params: %s", (parameter) => {
  const { diagnostics } = analyzeSource(
    `export function predict(modelInput: string[], ${parameter}): string[] { return modelInput; }`,
  );
  expect(diagnostics.map(({ code }) => code)).toContain("TF1018");
});
