import { describe, expect, test } from "vitest";
import { insertPlugin } from "./insert-plugin.ts";

const VITE = { module: "@tsfunc/compiler-plugin/vite", place: ["plugins"], isScript: false };
const RSBUILD = { module: "@tsfunc/compiler-plugin/rspack", place: ["tools", "rspack", "plugins"], isScript: false };
const ESBUILD = { module: "@tsfunc/compiler-plugin/esbuild", place: ["plugins"], isScript: true };

const IMPORT = 'import tsfunc from "@tsfunc/compiler-plugin/vite";\n';

describe("the plugin", () => {
  test.each([
    ["export default {};\n", "export default { plugins: [tsfunc()] };\n"],
    ["export default { plugins: [] };\n", "export default { plugins: [tsfunc()] };\n"],
    ["export default { plugins: [a()] };\n", "export default { plugins: [tsfunc(), a()] };\n"],
    [
      "export default {\n  plugins: [\n    // first\n    a(),\n  ],\n};\n",
      "export default {\n  plugins: [\n    // first\n    tsfunc(),\n    a(),\n  ],\n};\n",
    ],
    [
      "export default {\n\t// the root\n\troot: 1,\n};\n",
      "export default {\n\tplugins: [tsfunc()],\n\t// the root\n\troot: 1,\n};\n",
    ],
    ["export default f({ a: 1 });\n", "export default f({ plugins: [tsfunc()], a: 1 });\n"],
    ["export default f(({ mode }) => ({ a }));\n", "export default f(({ mode }) => ({ plugins: [tsfunc()], a }));\n"],
    [
      "export default f(async () => {\n  const b = 1;\n  return { a };\n});\n",
      "export default f(async () => {\n  const b = 1;\n  return { plugins: [tsfunc()], a };\n});\n",
    ],
    ["const c: C = { a };\nexport default c;\n", "const c: C = { plugins: [tsfunc()], a };\nexport default c;\n"],
    ["export default [{ a }] satisfies C[];\n", "export default [{ plugins: [tsfunc()], a }] satisfies C[];\n"],
    [
      "export default { plugins: [a && b].filter(Boolean) };\n",
      "export default { plugins: [tsfunc(), a && b].filter(Boolean) };\n",
    ],
  ])("is put into %j", (before, after) => {
    expect(insertPlugin(before, VITE)).toBe(`${IMPORT}${after}`);
  });

  test("is imported as the others are", () => {
    const before = "import { a } from 'vite'\n\nexport default a({})\n";
    const line = "import tsfunc from '@tsfunc/compiler-plugin/vite'\n";
    expect(insertPlugin(before, VITE)).toBe(
      `${line}import { a } from 'vite'\n\nexport default a({ plugins: [tsfunc()] })\n`,
    );
  });

  test("is imported below the lines that have to be first", () => {
    const before = "#!/usr/bin/env node\n// @ts-check\n/** @type {C} */\nexport default {};\n";
    const after = "/** @type {C} */\nexport default { plugins: [tsfunc()] };\n";
    expect(insertPlugin(before, VITE)).toBe(`#!/usr/bin/env node\n// @ts-check\n${IMPORT}${after}`);
  });

  test("is required in CommonJS", () => {
    const before = "const path = require('path');\n\n/** @type {C} */\nmodule.exports = { mode: 'x' };\n";
    expect(insertPlugin(before, { ...VITE, module: "m/webpack" })).toBe(
      "const { default: tsfunc } = require('m/webpack');\nconst path = require('path');\n\n/** @type {C} */\nmodule.exports = { plugins: [tsfunc()], mode: 'x' };\n",
    );
  });

  test("is put in behind several keys", () => {
    const wanted = "tools: { rspack: { plugins: [tsfunc()] } }";
    expect(insertPlugin("export default d({});\n", RSBUILD)).toContain(`d({ ${wanted} })`);
    expect(insertPlugin("export default { tools: { rspack: { plugins: [a] } } };\n", RSBUILD)).toContain(
      "[tsfunc(), a]",
    );
    expect(insertPlugin("export default { tools: { swc: {} } };\n", RSBUILD)).toContain(
      "{ tools: { rspack: { plugins: [tsfunc()] }, swc: {} } }",
    );
  });

  test.each([
    ['import { build } from "esbuild";\nawait build({ a });\n', "build({ plugins: [tsfunc()], a })"],
    [
      'import * as esbuild from "esbuild";\nconst c = await esbuild.context({ a });\n',
      "context({ plugins: [tsfunc()], a })",
    ],
    ['require("esbuild").build({ a }).catch(() => process.exit(1));\n', "build({ plugins: [tsfunc()], a })"],
  ])("is put into the script %j", (before, after) => {
    expect(insertPlugin(before, ESBUILD)).toContain(after);
  });

  test("has another name where its own is taken", () => {
    expect(insertPlugin("const tsfunc = 1;\nexport default { tsfunc };\n", VITE)).toContain(
      "plugins: [tsfuncPlugin()], tsfunc",
    );
  });

  test("is left as it is where it is there already", () => {
    const text = insertPlugin("export default { plugins: [a()] };\n", VITE) ?? "";
    expect(insertPlugin(text, VITE)).toBe(text);
    const other = 'const p = require("@tsfunc/compiler-plugin/webpack");\nmodule.exports = f(p);\n';
    expect(insertPlugin(other, VITE)).toBe(other);
  });

  test.each([
    ["export default {"],
    ["export const one = 1;\n"],
    ["export default [{ a }, { b }];\n"],
    ["export default merge(base);\n"],
    ["export default { ...base };\n"],
    ["export default { plugins: all() };\n"],
    ["export default () => { if (a) return { a }; return { b }; };\n"],
    ["module.exports = (env) => env.config;\n"],
  ])("is not put in where that is not safe: %j", (before) => {
    expect(insertPlugin(before, VITE)).toBeUndefined();
  });
});
