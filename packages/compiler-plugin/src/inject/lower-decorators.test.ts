import { expect, test } from "vitest";
import { ts } from "../analyze/index.ts";
import { lowerDecorators } from "./lower-decorators.ts";

const CODE = `
import { sealed } from "./sealed.ts";

@sealed
export class Point {
  declare z: number;
  x = 1;
}
`;

function lower(options: ts.CompilerOptions, code = CODE) {
  return lowerDecorators("/project/point.ts", { code }, options);
}

test.each([
  ["TC39", {}, "__esDecorate"],
  ["experimentalDecorators", { experimentalDecorators: true }, "__decorate("],
])("%s decorators become calls of a helper in the file", (_, options, helper) => {
  const { code } = lower({ ...options, noEmitHelpers: true, importHelpers: true });
  expect(code).not.toContain("@sealed");
  expect(code).toContain(helper);
  expect(code).not.toContain("tslib");
});

test.each([
  [ts.ScriptTarget.ES2021, true],
  [ts.ScriptTarget.ES2022, false],
  [ts.ScriptTarget.ESNext, false],
  [undefined, false],
])("class fields mean what they mean with target %s", (target, assigned) => {
  const { code } = lower({ experimentalDecorators: true, ...(target === undefined ? {} : { target }) });
  expect(code.includes("this.x = 1")).toBe(assigned);
});

test("class fields mean what the tsconfig says, whatever its target", () => {
  const options = { experimentalDecorators: true, useDefineForClassFields: true, target: ts.ScriptTarget.ES2021 };
  expect(lower(options).code).not.toContain("this.x = 1");
});

test("imports of sources stay imports of sources", () => {
  expect(lower({ rewriteRelativeImportExtensions: true, module: ts.ModuleKind.CommonJS }).code).toContain(
    'from "./sealed.ts"',
  );
});

test("an ES module comes out, whatever the ending of the file", () => {
  for (const ending of ["ts", "mts", "cts", "tsx"]) {
    const { code, map } = lowerDecorators(`/project/point.${ending}`, { code: CODE }, {});
    expect(code).toContain("export { Point }");
    expect(map.sources).toEqual([`/project/point.${ending}`]);
  }
});

test("the map leads to the file itself, wherever the tsconfig has maps and sources", () => {
  const { code, map } = lower({ sourceRoot: "https://example.com/src", mapRoot: "maps", inlineSourceMap: true });
  expect(map.sources).toEqual(["/project/point.ts"]);
  expect(map).not.toHaveProperty("sourceRoot");
  expect(map.sourcesContent).toEqual([CODE]);
  expect(code).not.toContain("sourceMappingURL");
});
