import { describe, expect, test } from "vitest";
import { ts } from "../../analyze/index.ts";
import { importStyle, styled } from "./import-style.ts";

describe("imports are written as the source writes", () => {
  test.each([
    ["its companion file", 'import { a } from "./a.ts";\nimport * as types from "./model.tsfunc.js";', "emitted"],
    ["its first relative import", 'import x from "x.js";\nimport { a } from "./a.ts";', "source"],
    ["imports without an ending", "import { a } from '../a';", "none"],
  ])("%s", (_, text, style) => {
    expect(importStyle(text, {})).toBe(style);
  });
});

describe("without imports, the tsconfig.json decides:", () => {
  test.each([
    ["allowImportingTsExtensions", { allowImportingTsExtensions: true }, "source"],
    ["module NodeNext", { module: ts.ModuleKind.NodeNext }, "emitted"],
    ["module Preserve", { module: ts.ModuleKind.Preserve }, "none"],
    ["moduleResolution Node16", { moduleResolution: ts.ModuleResolutionKind.Node16 }, "emitted"],
  ])("%s", (_, options, style) => {
    expect(importStyle("export {};", options)).toBe(style);
  });
});

test.each([
  ["./message.ts", "emitted", "./message.js"],
  ["./message.mts", "emitted", "./message.mjs"],
  ["./view.tsx", "emitted", "./view.js"],
  ["./message.tsfunc.ts", "none", "./message.tsfunc"],
  ["./message.js", "none", "./message.js"],
  ["@models/message.ts", "emitted", "@models/message.ts"],
] as const)("%s, %s: %s", (specifier, style, expected) => {
  expect(styled(specifier, style)).toBe(expected);
});
