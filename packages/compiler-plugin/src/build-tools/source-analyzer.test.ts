import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { SourceAnalyzer } from "./source-analyzer.ts";

const MODEL = `import { pyfunc, type long } from "@tsfunc/runtime";
export class Message { content!: string; tokens: long = 1; }
@pyfunc
export default class ChatModel {
  predict(modelInput: Message[]): string[] {
    console.log(new URL("http://localhost").href);
    return modelInput.map(({ content }) => content);
  }
}
`;

/** Of each file only this word could come from. */
const SECRET = "Zanzibar";
const folder = mkdtempSync(join(tmpdir(), "tsfunc-host-"));
writeFileSync(join(folder, "secret.ts"), `export interface ${SECRET} { ${SECRET}: 1 } export const secret: ${SECRET};`);
writeFileSync(join(folder, "secret.d.ts"), `declare global { interface ${SECRET} { ${SECRET}: 1 } } export {};`);
writeFileSync(join(folder, "secret.json"), JSON.stringify({ [SECRET]: 1 }));
afterAll(() => rmSync(folder, { recursive: true }));

const analyzer = new SourceAnalyzer();
const codes = (source: string) => analyzer.analyze(source).problems.map(({ code }) => code);

test("a source has its models, and the types of the runtime", () => {
  const { models, diagnostics, problems } = analyzer.analyze(MODEL);
  expect({ diagnostics, problems }).toEqual({ diagnostics: [], problems: [] });
  expect(models.map(({ name, kind, signature }) => [name, kind, String(signature)])).toEqual([
    [
      "ChatModel",
      "class",
      expect.stringContaining("[{content: string (required), tokens: long (required)} (required)]"),
    ],
  ]);
});

test("syntax errors and type errors have the codes of TypeScript, and positions from 1", () => {
  expect(analyzer.analyze("const x = ;\n").problems).toEqual([
    {
      ...{ code: "TS1109", severity: "error", message: "Expression expected." },
      ...{ line: 1, column: 11, endLine: 1, endColumn: 12 },
    },
  ]);
  expect(analyzer.analyze('\nexport const text: number = "a";\n').problems).toEqual([
    {
      ...{ code: "TS2322", severity: "error", message: "Type 'string' is not assignable to type 'number'." },
      ...{ line: 2, column: 14, endLine: 2, endColumn: 18 },
    },
  ]);
});

test("nothing of a source is left in the next one", () => {
  analyzer.analyze("declare global { interface Array<T> { further: T } var left: string }\nexport {};");
  expect(codes("[1].further; left;")).toEqual(["TS2339", "TS2304"]);
  expect(analyzer.analyze(MODEL).problems).toEqual([]);
});

describe("no file of the machine is read", () => {
  const plain = join(folder, "secret").replaceAll("\\", "/");
  const above = `../../../../../../..${plain}`;
  const inRuntime = `@tsfunc/runtime/dist/../../../..${plain}`;
  test.each([
    plain,
    `${plain}.ts`,
    `${plain}.json`,
    above,
    `.${plain}`,
    `/node_modules/@tsfunc/runtime/../../..${plain}`,
    inRuntime,
    `file://${plain}.ts`,
  ])("by the path %s", (path) => {
    const source = [
      `/// <reference path="${path}" />`,
      `/// <reference path="${path}.d.ts" />`,
      `/// <reference types="${path}" />`,
      `import * as all from "${path}";`,
      `import data from "${path}" with { type: "json" };`,
      `export * from "${path}";`,
      `type Of = typeof import("${path}");`,
      `import required = require("${path}");`,
      `const later = import("${path}"); const old = require("${path}");`,
      `export const wrong: 1 = [all, data, later, {} as Of, {} as ${SECRET.slice(0, 4)}, {} as keyof typeof all];`,
    ].join("\n");
    const { models, problems } = analyzer.analyze(source);
    expect(models).toEqual([]);
    expect(problems.length).toBeGreaterThan(5);
    expect(JSON.stringify(problems)).not.toContain(SECRET);
  });

  test("by the name of an installed package", () => {
    for (const name of ["ts-morph", "zod", "@tsfunc/mlflow", "@tsfunc/runtime/package.json", "node:fs", "fs"]) {
      expect(codes(`import * as all from "${name}"; export { all };`), name).toEqual([
        expect.stringMatching(/^TS\d+$/),
      ]);
    }
  });

  test("by a JSX factory, a type root or another option in a comment", () => {
    const { problems } = analyzer.analyze(
      `/** @jsx h */ /** @jsxImportSource ${folder} */\n// @ts-check\n/// <reference types="node" />\nexport const buffer = Buffer.from("a");`,
    );
    expect(problems.map(({ code }) => code)).toEqual(["TS2688", "TS2552"]);
  });

  test("where the runtime is on the disk is told by no message", () => {
    const { problems } = analyzer.analyze(
      'import { TsfuncError } from "@tsfunc/runtime";\nexport const n: number = {} as TsfuncError;\nexport const all: number = {} as typeof import("@tsfunc/runtime");',
    );
    expect(problems).toHaveLength(2);
    expect(JSON.stringify(problems)).not.toMatch(/packages|home|work|Users|[A-Z]:/);
  });
});
