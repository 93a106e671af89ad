import { describe, expect, test } from "vitest";
import { Sources } from "../sources.fixture.ts";

const sources = new Sources();

/** A model whose `predict` has these parameters. */
function predict(parameters: string): ReturnType<typeof sources.add> {
  return sources.add(`import { pyfunc, type ModelContext } from "@tsfunc/runtime";
import type { ModelContext as Context } from "@tsfunc/runtime";
interface Params { a?: number }
export const predict = pyfunc(function chat(${parameters}): void {});
`);
}

describe("which parameter is what", () => {
  test.each(
    [
      ["modelInput: string[]", { modelInput: 0 }],
      ["modelInput: string[], params: Params", { modelInput: 0, params: 1 }],
      ["context: ModelContext, modelInput: string[]", { context: 0, modelInput: 1 }],
      ["context: ModelContext, modelInput: string[], params: Params", { context: 0, modelInput: 1, params: 2 }],
      ["context: unknown, model_input: string[], params: Params", { context: 0, modelInput: 1, params: 2 }],
      ["data: string[]", { modelInput: 0 }],
      ["context: string[]", { modelInput: 0 }],
      ["context: unknown, data: string[]", { context: 0, modelInput: 1 }],
      ["it: ModelContext, data: string[]", { context: 0, modelInput: 1 }],
      ["it: Context | null, data: string[], options: Params", { context: 0, modelInput: 1, params: 2 }],
      ["it: ModelContext | undefined, data: string[]", { context: 0, modelInput: 1 }],
      ["first: unknown, modelInput: string[]", { context: 0, modelInput: 1 }],
      ["data: string[], options?: Params", { modelInput: 0, params: 1 }],
      ["modelInput: string[], context: ModelContext", { modelInput: 0, context: 1 }],
      ["modelInput: string[], params: Params, context: ModelContext", { modelInput: 0, params: 1, context: 2 }],
      ["this: void, modelInput: string[], params: Params", { modelInput: 0, params: 1 }],
      ["modelInput: string[], { a = 1 }: Params", { modelInput: 0, params: 1 }],
      ["modelInput: string[], limit = 5", { modelInput: 0 }],
      ["modelInput: string[], verbose?: boolean, params?: Params", { modelInput: 0, params: 2 }],
      ["modelInput?: string[]", { modelInput: 0 }],
      ["modelInput: string[] = []", { modelInput: 0 }],
    ].map(([parameters, positions]) => ({ parameters, positions, source: predict(String(parameters)) })),
  )("($parameters): $positions", ({ source, positions }) => {
    expect(source.site.descriptor.arguments).toEqual(positions);
    expect(source.text("input")).toBe("string[]");
  });
});

describe("other names than MLflow's are warned of", () => {
  test.each(
    [
      ["data: string[]", "`data`"],
      ["ctx: ModelContext, modelInput: string[], options: Params", "`ctx`, `options`"],
    ].map(([parameters = "", names]) => ({ parameters, names, source: predict(parameters) })),
  )("($parameters): $names", ({ source, names }) => {
    expect(source.messages).toEqual([
      `TF1017: \`predict\` of \`chat\` takes ${names}, where MLflow expects \`context\`, \`modelInput\` and \`params\`; the position decides.`,
    ]);
  });

  test.each(
    [
      "context: ModelContext, modelInput: string[], params: Params",
      "context: unknown, model_input: string[], { a }: Params",
    ].map((parameters) => ({ parameters, source: predict(parameters) })),
  )("($parameters) are those", ({ source }) => {
    expect(source.messages).toEqual([]);
  });
});
