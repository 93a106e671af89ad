import { rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { Sources } from "./sources.fixture.ts";

const sources = new Sources();

const chat = sources.add({
  "model.ts": `import { pyfunc } from "@tsfunc/runtime";
import type { Message } from "./message.ts";
export const predict = pyfunc((modelInput: Message[]): void => {});
`,
  "message.ts": `import { LIMIT } from "./limit.ts";
import type { Score } from "./all.ts";
import { Base } from "./base.ts";
export class Message extends Base { score!: Score; limit = LIMIT; role!: import("./role.ts").Role }
`,
  "limit.ts": "export const LIMIT = 5;",
  "all.ts": 'export * from "./score.ts";',
  "score.ts": "export type Score = number;",
  "base.ts": "export class Base { id!: string }",
  "role.ts": 'export type Role = "a" | "b";',
  "other.ts": "export const other = 1;",
});

test("what a type is made of is watched: aliases of primitives, folded constants, bases, re-exports", () => {
  expect(chat.analysis.dependencies.map((file) => basename(file)).sort()).toEqual([
    "all.ts",
    "base.ts",
    "limit.ts",
    "message.ts",
    "role.ts",
    "score.ts",
  ]);
});

describe("files whose declarations are global", () => {
  const others = new Sources({ resolveJsonModule: true });
  const model = others.add({
    "model.ts": `import { pyfunc } from "@tsfunc/runtime";
export const predict = pyfunc((modelInput: Everywhere[]): void => {});
`,
    "globals.d.ts": "interface Everywhere { a: string }",
    "settings.ts": 'import settings from "./settings.json" with { type: "json" }; export { settings };',
    "settings.json": "{}",
  });

  test("are watched, too", () => {
    expect(model.analysis.dependencies.map((file) => basename(file))).toEqual(["globals.d.ts"]);
  });
});

describe("a change is seen", () => {
  const given = sources.add({
    "model.ts": `import { pyfunc } from "@tsfunc/runtime";
import type { Element } from "./element.ts";
export const predict = pyfunc((modelInput: Element[]): void => {});
`,
    "element.ts": "export type Element = string;",
  });
  const element = join(dirname(given.file), "element.ts");
  const inputKind = () => {
    const input = sources.analyzer.analyzeFile(given.file).sites[0]?.descriptor.input;
    return input?.kind === "array" ? input.items.kind : undefined;
  };

  test("of the text at hand", () => {
    const text =
      'import { pyfunc } from "@tsfunc/runtime"; export const predict = pyfunc((modelInput: boolean[]): void => {});';
    expect(sources.analyzer.analyzeFile(given.file, text).sites[0]?.descriptor.input).toEqual({
      kind: "array",
      items: { kind: "boolean" },
    });
    sources.analyzer.invalidate(given.file);
    expect(inputKind()).toBe("string");
  });

  test("of a file that a type comes from", () => {
    writeFileSync(element, "export type Element = Date;");
    expect(inputKind()).toBe("string");
    sources.analyzer.invalidate(element);
    expect(inputKind()).toBe("date");
  });

  test("when a file is gone, and when it is there again", () => {
    rmSync(element);
    sources.analyzer.invalidate(element);
    expect(sources.analyzer.analyzeFile(given.file).diagnostics.map((one) => one.code)).toEqual(["TF1010"]);
    writeFileSync(element, "export type Element = string;");
    sources.analyzer.invalidate(element);
    expect(inputKind()).toBe("string");
  });

  const early = sources.add(`import { pyfunc } from "@tsfunc/runtime";
import type { Late } from "./late.ts";
export const predict = pyfunc((modelInput: Late[]): void => {});
`);

  test("when a file is there that was not at first", () => {
    expect(early.analysis.diagnostics.map((one) => one.code)).toEqual(["TF1010"]);
    const late = join(dirname(early.file), "late.ts");
    writeFileSync(late, "export type Late = string;");
    sources.analyzer.invalidate(late);
    expect(sources.analyzer.analyzeFile(early.file).diagnostics).toEqual([]);
  });
});

describe("an export is read as a model", () => {
  const entries = sources.add(`
export function predict(modelInput: string[]): void {}
export class Chat { predict(modelInput: boolean[]): void {} }
export default class { predict(modelInput: bigint[]): void {} }
const arrow = (modelInput: Date[]): void => {};
export { arrow as renamed };
export const LIMIT = 5;
export function overloaded(modelInput: string[]): void;
export function overloaded(modelInput: number[]): void;
export function overloaded(modelInput: unknown[]): void {}
`);
  const star = sources.add({
    "model.ts": 'export * from "./more.ts";',
    "more.ts": "export function predict(modelInput: string[]): void {}",
  });

  test.each([
    ["predict", "function", "string"],
    ["Chat", "class", "boolean"],
    ["default", "class", "bigint"],
    ["renamed", "function", "date"],
  ])("%s", (entry, kind, items) => {
    expect(entries.entry(entry)).toMatchObject({
      sites: [{ name: entry, kind, descriptor: { input: { kind: "array", items: { kind: items } } } }],
      diagnostics: [],
    });
  });

  test("by a star", () => {
    expect(star.entry("predict").sites).toHaveLength(1);
  });

  test("but nothing that is no model", () => {
    expect(entries.entry("missing")).toMatchObject({ sites: [], schemas: [], diagnostics: [], dependencies: [] });
    expect(entries.entry("LIMIT").diagnostics).toMatchObject([{ code: "TF1015", line: 7 }]);
    expect(entries.entry("overloaded").diagnostics).toMatchObject([{ code: "TF1015" }]);
  });
});

describe("without strict options and with values of a later TypeScript", () => {
  const loose = new Sources({
    strict: false,
    exactOptionalPropertyTypes: false,
    target: "ES2099",
    lib: ["ES2023", "ES2099"],
    types: [],
  });
  const rows = loose.add(`import { pyfunc } from "@tsfunc/runtime";
class Row { a?: string | null; b!: Map<string, Date>; c!: string[] }
export const predict = pyfunc((modelInput: Row[]): Promise<string[]> => { throw new Error(); });
`);

  test("types are read the same", () => {
    expect(rows.properties("Row")).toBe("{ a?: string | null; b: Map<string, Date>; c: string[] }");
    expect(rows.text("output")).toBe("string[]");
  });

  const onlyUnknown = new Sources({ lib: ["ES2099"], types: [] });
  const row = onlyUnknown.add(`import { pyfunc } from "@tsfunc/runtime";
export const predict = pyfunc((modelInput: Map<string, Date>[]): void => {});
`);

  test("a lib that is not known leaves the whole library, not none", () => {
    expect(row.text("input")).toBe("Map<string, Date>[]");
  });
});
