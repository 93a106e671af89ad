import { expect, test } from "vitest";
import { Sources } from "../analyze/sources.fixture.ts";
import { injectModels } from "./inject-models.ts";
import { withoutTypeCheck } from "./without-type-check.ts";

const TEXT = `import { pyfunc } from "@tsfunc/runtime";

@pyfunc
export class Model {
  predict(modelInput: { content: string }[]): void {}
}
`;

const { file, analysis } = new Sources().add({ "model.ts": TEXT });
const injected = injectModels(file, TEXT, analysis, { legacyDecorators: false });
const { code, map } = withoutTypeCheck(injected, TEXT);

test("the user's lines and the map stay as they are", () => {
  const written = TEXT.split("\n").length - 1;
  expect(code.split("\n").slice(0, written)).toEqual(injected.code.split("\n").slice(0, written));
  expect(map).toBe(injected.map);
});

test("every line behind them is ignored, and what it declares has no type of its own", () => {
  const behind = code.split("\n").slice(TEXT.split("\n").length);
  const [comments, lines] = [0, 1].map((rest) => behind.filter((_, index) => index % 2 === rest));
  expect(new Set(comments)).toEqual(new Set(["// @ts-ignore"]));
  expect(lines).toContain("function __tsfunc$metadata0(classes): any {");
});
