import { describe, expect, test } from "vitest";
import { outlineOf } from "./outline-of.ts";

const MODULE = 'import { a } from "./a.ts";\nexport const b = a + 1;\n';

describe("what other files cannot notice of a module is not in its outline:", () => {
  test.each([
    ["a value", MODULE.replace("+ 1", "+ 2")],
    ["a type", `${MODULE}export interface C { d: string }\n`],
    ["the name of an import", MODULE.replace("{ a }", "{ a as c }")],
    ["a comment", `${MODULE}// nothing to see\n`],
  ])("%s", (_, text) => {
    expect(outlineOf(text)).toBe(outlineOf(MODULE));
  });
});

describe("what brings another file into the Program is in it:", () => {
  test.each([
    'import "./c.ts";',
    "import './c.ts';",
    'export * from "./c.ts";',
    'import type { C } from /* here */ "./c.ts";',
    'import {\n  C,\n}\nfrom\n"./c.ts";',
    'const c = import("./c.ts");',
    "const c = import(`./c.ts`);",
    'const c = import(/* webpackChunkName: "c" */ "./c.ts");',
    'const c = require("./c.js");',
    'import c = require("./c.ts");',
    'let c: typeof import("./c.ts");',
    'import("./\\"c.ts");',
    '/// <reference path="./c.d.ts" />',
    '/// <reference types="c" />',
    '/// <reference lib="dom" />',
    "/** @jsxImportSource preact */",
    '/* from "nowhere */ import "./c.ts";',
    '// from "nowhere\nimport "./c.ts";',
  ])("%s", (line) => {
    expect(outlineOf(`${line}\n${MODULE}`)).not.toBe(outlineOf(MODULE));
    expect(outlineOf(`${line.replace("c.", "e.")}\n${MODULE}`) === outlineOf(`${line}\n${MODULE}`)).toBe(
      !line.includes("c."),
    );
  });
});

describe("all of a file is in it where some of it may be global:", () => {
  test.each([
    "interface Everywhere { a: string }",
    "declare const everywhere: string;",
    `${MODULE}declare global { interface Everywhere { a: string } }`,
    `${MODULE}declare module "other" { interface Other { a: string } }`,
    "export as namespace everywhere;\nexport const a: string;",
    "/*\nimport this file\nexport const nothing\n*/\ninterface Everywhere { a: string }",
    'const slashes = "//"; /*\nexport const nothing\n*/\ninterface Everywhere { a: string }',
    "const text = `\nexport const nothing\n`;\ninterface Everywhere { a: string }",
    'import("./a.ts");\ninterface Everywhere { a: string }',
    "import a = Other.b;\ninterface Everywhere { a: string }",
    "const words = {\n  export: 1,\n  import: 2,\n};",
    "class Words {\n  export = 1;\n  import = 2;\n}",
  ])("%s", (text) => {
    expect(outlineOf(text)).toBe(text);
  });
});

describe("a module is known as one by", () => {
  test.each([
    'import "./a.ts";',
    'import a from "./a.ts";',
    'import a, { b } from "./a.ts";',
    'import * as a from "./a.ts";',
    'import type { A } from "./a.ts";',
    'import type A from "./a.ts";',
    "export const a = 1;",
    "export default class {}",
    "export async function a() {}",
    "export interface A { b: string }",
    "export {};",
    'export * from "./a.ts";',
    "/** What it is. */\nexport type A = string;",
  ])("%s", (text) => {
    expect(outlineOf(`${text}\nlet other = 1;\n`)).toBe(outlineOf(`${text}\nlet another = 2;\n`));
  });
});
