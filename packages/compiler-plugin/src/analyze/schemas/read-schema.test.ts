import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { injectModels } from "../../inject/index.ts";
import { Analyzer, type FileAnalysis } from "../analyzer.ts";

const RUNTIME = fileURLToPath(new URL("../../../../runtime/src/index.ts", import.meta.url));

const COMPILER_OPTIONS = {
  ...{ strict: true, types: [], target: "ES2022", lib: ["ES2023", "ESNext.Decorators"], module: "preserve" },
  ...{ allowImportingTsExtensions: true, noEmit: true, paths: { "@tsfunc/runtime": [RUNTIME] } },
};

/** Analyzes a source that may import the runtime; other files stand beside it. */
function analyzeFiles(files: Readonly<Record<string, string>>): FileAnalysis {
  const folder = mkdtempSync(join(tmpdir(), "tsfunc-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const tsconfig = join(folder, "tsconfig.json");
  writeFileSync(tsconfig, JSON.stringify({ compilerOptions: COMPILER_OPTIONS, include: ["*.ts"] }));
  return new Analyzer({ tsconfig }).analyzeFile(join(folder, "main.ts"));
}

function codesOf({ diagnostics }: FileAnalysis): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

const MESSAGE = "export class Message { role!: string; parent?: Message; get words() { return 1; } }";
const IMPORT = 'import { schemaOf } from "@tsfunc/runtime";';

test("a type is read with its object types and classes", () => {
  const analysis = analyzeFiles({
    "message.ts": MESSAGE,
    "main.ts": `${IMPORT}\nimport type { Message } from "./message.ts";\nexport const messages = schemaOf<Message[]>();`,
  });
  expect(codesOf(analysis)).toEqual([]);
  expect(analysis.dependencies).toEqual([expect.stringMatching(/message\.ts$/)]);
  expect(analysis.schemas).toEqual([
    {
      name: "Message[]",
      companion: null,
      at: expect.any(Number),
      descriptor: {
        version: 1,
        root: { kind: "array", items: { kind: "reference", to: "Message" } },
        definitions: { Message: expect.objectContaining({ name: "Message", construct: { parameters: [] } }) },
      },
      classes: { Message: { from: "import", specifier: "./message.ts", exportName: "Message" } },
      schemas: {},
    },
  ]);
});

test.each([
  ["by another name", 'import { schemaOf as of } from "@tsfunc/runtime"; export const a = of<string>();'],
  ["of a namespace", 'import * as tsfunc from "@tsfunc/runtime"; export const a = tsfunc.schemaOf<string>();'],
  ["inside a function", `${IMPORT} export function f() { return schemaOf<string | null>(); }`],
])("a call %s is found", (_, main) => {
  expect(analyzeFiles({ "main.ts": main }).schemas).toHaveLength(1);
});

test.each([
  ["of another function of that name", "declare function schemaOf<T>(): T; export const a = schemaOf<string>();"],
  ["that has its argument", `${IMPORT} export const a = schemaOf<string>({} as never);`],
])("a call %s is left alone", (_, main) => {
  expect(analyzeFiles({ "main.ts": main }).schemas).toEqual([]);
});

test.each([
  ["TF1005", "a function", `${IMPORT} export const a = schemaOf<() => void>();`],
  ["TF1007", "nothing at all", `${IMPORT} export const a = schemaOf();`],
  [
    "TF1011",
    "a class that cannot be reached",
    `${IMPORT} import { list } from "./hidden.ts"; export const a = schemaOf<typeof list>();`,
  ],
])("%s is reported for the schema of %s", (code, _, main) => {
  const hidden = "class Hidden { a = 1; } export const list: Hidden[] = [];";
  const analysis = analyzeFiles({ "main.ts": main, "hidden.ts": hidden });
  expect(codesOf(analysis)).toEqual([code]);
  expect(analysis.schemas).toHaveLength(code === "TF1007" ? 1 : 0);
});

test("the call is handed its type, and no line moves", () => {
  const main = `${IMPORT}\n${MESSAGE}\nexport const schema = schemaOf<Message>();\n`;
  const { code } = injectModels("main.ts", main, analyzeFiles({ "main.ts": main }), { legacyDecorators: false });
  const lines = code.split("\n");
  expect(lines.slice(0, 3)).toEqual([
    IMPORT,
    MESSAGE,
    "export const schema = schemaOf<Message>(__tsfunc$type0({ Message: () => Message }));",
  ]);
  expect(code).toContain("function __tsfunc$type0(classes) {");
  expect(code).toContain("function __tsfunc$convertType0(toolkit, classes) {");
  expect(code).not.toContain("@tsfunc/runtime/injected");
});

test("what is wrong with an alias is told once, however often the type uses it", () => {
  const analysis = analyzeFiles({
    "main.ts": `${IMPORT}
/** @minLength many */
type Name = string;
export const pair = schemaOf<{ one: Name; other: Name }>();`,
  });
  expect(codesOf(analysis)).toEqual(["TF1021"]);
});
