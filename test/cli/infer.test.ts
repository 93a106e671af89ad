import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../../scripts/setup/workspace.mjs";
import { CliProject } from "./cli-project.ts";

const JSONL = `{"id": 1, "tags": ["a"], "nested": {"score": 1.5}, "note": "x"}

{"id": 9007199254740993, "tags": [], "nested": {"score": 2.5}, "note": null}
`;
const CSV = 'id,price,"on sale",name\n1,2,true,"a, b"\n2,2.5,False,\n';
const DATA = join(ROOT, "test/node_modules/vega-datasets/data");

let project: CliProject;
beforeAll(async () => {
  project = await CliProject.create("models");
  await project.write("data.jsonl", JSONL);
  await project.write("data.csv", CSV);
  await project.write("data.json", '[{ "at": 1.5, "b": true }, { "b": false }]');
  await project.write("data.txt", JSONL);
  await project.write("broken.jsonl", '{"a": 1}\n{"a": \n');
  await project.write("mixed.jsonl", '{"a": 1}\n{"a": "x"}\n');
  await project.write("empty.jsonl", "\n");
  await project.write("broken.csv", 'a,b\n"1,2\n');
  await project.write("broken.parquet", "PAR1");
});
afterAll(() => project.remove());

describe("tsfunc infer", () => {
  test.each([
    ["data.jsonl", ["id", "long", "required"], ["note", "string", "optional"]],
    ["data.csv", ["id", "long", "required"], ["name", "string", "optional"]],
    ["data.json", ["at", "double", "optional"], ["b", "boolean", "required"]],
    [join(DATA, "flights-200k.arrow"), ["delay", "integer", "required"], ["time", "float", "required"]],
    [join(DATA, "flights-3m.parquet"), ["date", "datetime", "required"], ["destination", "string", "required"]],
  ])("tells the columns of %s", async (file, first, last) => {
    const { code, stdout } = await project.tsfunc(["infer", file]);
    expect(code).toBe(0);
    const rows = stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.trim().split(/ {2,}/));
    expect([rows[0], rows.at(-1)]).toEqual([first, last]);
  });

  test("prints what an MLmodel file has, and warns of integers", async () => {
    const { code, stdout, stderr } = await project.tsfunc(["infer", "data.jsonl", "--json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining("integer columns") });
    expect(JSON.parse(stdout)).toEqual({
      inputs: [
        { type: "long", name: "id", required: true },
        { type: "array", items: { type: "string" }, name: "tags", required: true },
        { type: "object", properties: { score: { type: "double", required: true } }, name: "nested", required: true },
        { type: "string", name: "note", required: false },
      ],
    });
    expect((await project.tsfunc(["infer", "data.jsonl", "--format", "json"])).stdout).toBe(stdout);
  });

  test("prints TypeScript from which a model has the same signature", async () => {
    const args = ["infer", "data.jsonl", "--format", "typescript", "--name", "Product", "--output", "src/product.ts"];
    expect(await project.tsfunc(args)).toMatchObject({ code: 0, stdout: "" });
    await project.write(
      "src/products.ts",
      'import { pyfunc } from "@tsfunc/runtime";\nimport type { Product } from "./product.js";\nexport const names = pyfunc((modelInput: Product[]): string[] => modelInput.map(String));\n',
    );
    const { stdout } = await project.tsfunc(["check", "src/products.ts", "--json"]);
    const [input] = JSON.parse(JSON.parse(stdout).models[0].signature.inputs);
    const { inputs } = JSON.parse((await project.tsfunc(["infer", "data.jsonl", "--json"])).stdout);
    const members = inputs.map(({ name, ...type }: { readonly name: string }) => [name, type]);
    expect(input.properties).toEqual(Object.fromEntries(members));
  });

  test("reads standard input", async () => {
    expect(await project.tsfuncWith(JSONL, ["infer", "-"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("id"),
    });
    const csv = await project.tsfuncWith(CSV, ["infer", "-", "--from", "csv"]);
    expect(csv).toMatchObject({ code: 0, stdout: expect.stringContaining("on sale  boolean  required") });
    expect(await project.tsfunc(["infer", "data.txt", "--from", "jsonl"])).toMatchObject({ code: 0 });
  });

  test("needs no more memory for a longer file", async () => {
    const file = createWriteStream(join(project.folder, "long.jsonl"));
    const lines = `${JSON.stringify({ id: 1, text: "x".repeat(200), nested: { list: [1.5, 2.5] } })}\n`.repeat(4000);
    for (let part = 0; part < 60; part++) if (!file.write(lines)) await once(file, "drain");
    await new Promise<void>((resolve) => file.end(resolve));
    const { code, stdout, stderr } = await project.tsfunc(["infer", "long.jsonl"], {
      NODE_OPTIONS: "--max-old-space-size=40",
    });
    expect(code, stderr).toBe(0);
    expect(stdout).toContain("text    string           required");
  });

  test.each([
    ["broken.jsonl", "broken.jsonl:2: "],
    ["mixed.jsonl", "received long, string for `a`"],
    ["empty.jsonl", "empty.jsonl has no records."],
    ["broken.csv", "broken.csv: "],
    ["broken.parquet", "broken.parquet: "],
  ])("ends with 1 for %s", async (file, message) => {
    const { code, stdout, stderr } = await project.tsfunc(["infer", file]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(message);
  });

  test.each([
    [[], "missing required args for command `infer <file>`"],
    [["missing.csv"], "No such file: `missing.csv`."],
    [["data.txt"], "`data.txt` does not tell what it is: name it by `--from`"],
    [
      ["data.txt", "--from", "xml"],
      "`--from` takes `json` or `jsonl` or `csv` or `parquet` or `arrow`, received `xml`.",
    ],
    [["-", "--from", "parquet"], "From standard input come json, jsonl or csv"],
    [["data.csv", "--format", "yaml"], "`--format` takes `text` or `json` or `typescript`"],
    [["data.csv", "--formt", "json"], "Unknown option `--formt`. Did you mean `--format`?"],
  ])("ends with 2 for %j", async (args, message) => {
    const { code, stdout, stderr } = await project.tsfunc(["infer", ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`error ${message}`);
  });

  test("ends well when nobody reads", async () => {
    expect(await project.tsfuncUnread(["infer", "data.json"])).toEqual({ code: 0, stderr: "" });
  });
});
