import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { modelFileDefinitions } from "../errors/catalogue.ts";
import { PYTHON_FILES } from "./python-files.ts";

const LOADER = new URL("tsfunc_loader_v1.py", import.meta.url);

/** What the loader says, by code. */
async function messages(): Promise<[code: string, text: string][]> {
  const text = await readFile(LOADER, "utf8");
  return Array.from(text.matchAll(/^ {4}"(TF\d{4})": "(.*)",$/gm), ([, code = "", message = ""]) => [code, message]);
}

test("the loader says what the catalogue says", async () => {
  const said = await messages();
  const definitions: Readonly<Record<string, { readonly template: string }>> = modelFileDefinitions;
  expect(said.map(([code]) => code)).toEqual(Object.keys(definitions).filter((code) => code.startsWith("TF405")));
  for (const [code, message] of said) expect(message).toBe(definitions[code]?.template);
});

test("the loader fails with the codes of the catalogue", async () => {
  const [, table = ""] = /^ERROR_CODES = \{(.*)\}$/m.exec(await readFile(LOADER, "utf8")) ?? [];
  const codes = Object.fromEntries(Array.from(table.matchAll(/"(\w+)": "(\w+)"/g), ([, code, kind]) => [code, kind]));
  for (const [code] of await messages()) {
    const { errorCode } = modelFileDefinitions[code as "TF4050"];
    expect(codes[code] ?? "INVALID_PARAMETER_VALUE").toBe(errorCode);
  }
});

test("what is copied into models imports nothing but Node", async () => {
  for (const { name, source } of PYTHON_FILES.filter(({ name }) => name.endsWith(".mjs"))) {
    const imports = Array.from(
      (await readFile(source, "utf8")).matchAll(/^import .*?from ?"([^"]+)"/gm),
      ([, from]) => from,
    );
    expect(imports.filter((from) => !from?.startsWith("node:"))).toEqual([]);
    expect((await stat(source)).size, name).toBeLessThan(name.includes("arrow") ? 240_000 : 95_000);
  }
});

test("a worker ends when nobody can call it any more", async () => {
  const worker = PYTHON_FILES.find(({ name }) => name.includes("worker"))?.source.pathname ?? "";
  // File descriptors 0 and 1 stand for the pipes; the first one is at its end.
  const { stderr } = await promisify(execFile)("sh", ["-c", `: | "${process.execPath}" "${worker}" 0 1 $$ | cat`]);
  expect(stderr).toBe("");
});
