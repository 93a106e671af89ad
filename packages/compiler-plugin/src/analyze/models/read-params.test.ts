import { describe, expect, test } from "vitest";
import { Sources } from "../sources.fixture.ts";

const sources = new Sources();

/** A model with these params. */
function predict(params: string, declarations = ""): ReturnType<typeof sources.add> {
  return sources.add(`import { pyfunc, type long } from "@tsfunc/runtime";
${declarations}
export const predict = pyfunc((modelInput: string[], ${params}): void => {});
`);
}

const CLASS = "export class Params { temperature = 0.7; maxTokens: long = 100; stop?: string[] }";

describe("params are", () => {
  test.each(
    [
      ["params: Params", "Params"],
      ["params: Params = new Params()", "Params"],
      ["params = new Params()", "Params"],
      ["params?: Params", "Params"],
      ["params: Params | null = null", "Params"],
      ["/*!TF1020*/ params: Partial<Params>", "Partial<Params>"],
      ["{ temperature = 1 }: Params", "Params"],
      ["params: { a?: string } = {}", "{ a?: string }"],
      ["params?: Record<string, unknown>", null],
      ["params?: Record<string, string>", null],
      ["params: { [name: string]: unknown }", null],
      ["params: unknown", null],
      ["params: any", null],
      ["params?: unknown", null],
    ].map(([params, text]) => ({ params, text, source: predict(String(params), CLASS) })),
  )("$text for $params", ({ source, text }) => {
    source.expectMarkedDiagnostics();
    expect(source.text("params")).toBe(text);
  });

  const defaults = predict("params: Params", CLASS);

  test("with their defaults", () => {
    const { properties } = defaults.definition("Params");
    expect(properties.map((one) => one.default)).toEqual([0.7, 100, undefined]);
    expect(defaults.site.classes).toEqual({ Params: { from: "local", expression: "Params", exportName: "Params" } });
  });
});

describe("params are refused:", () => {
  test.each(
    [
      ["/*!TF1018*/ params: string", ""],
      ["/*!TF1018*/ params: string[]", ""],
      ["/*!TF1018*/ params: Map<string, string>", ""],
      ["/*!TF1009*//*!TF1018*/ params: { a?: 1 } | { b?: 1 }", ""],
      ["/*!TF1005*/ params: object", ""],
      ["/*!TF1014*/ params: {}", ""],
      ["params: Params", "class Params { /*!TF1019*/ a!: string; b = 1 }"],
      ["params: Params", "interface Params { /*!TF1019*/ a: string; b?: string }"],
      ["params: { /*!TF1019*/ a: string }", ""],
      ["params: Params", "interface Params { /*!TF1004*/ a: string | null }"],
      ["params: Params", "class /*!TF1012*/ Params { a = 1; constructor(private b: string) {} }"],
    ].map(([params = "", declarations = ""]) => ({ params, declarations, source: predict(params, declarations) })),
  )("$params where $declarations", ({ source }) => {
    source.expectMarkedDiagnostics();
    expect(source.analysis.sites).toEqual([]);
  });
});
