import { existsSync } from "node:fs";
import { join } from "node:path";
import { tableFromArrays, tableToIPC } from "apache-arrow";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CliProject } from "./cli-project.ts";

let project: CliProject;
beforeAll(async () => {
  project = await CliProject.create("batch");
  for (const [source, options] of [
    ["src/texts.ts", { path: "texts" }],
    ["src/columns.ts", { path: "columns", inputExample: [{ a: 1.5, b: true }] }],
  ] as const) {
    const saved = await project.saveModel(source, options);
    expect(saved.code, saved.stderr).toBe(0);
  }
  await project.write("rows.jsonl", '{"id":1,"text":"a"}\n\n{"id":"2"}\n{"id":3,"text":"throw"}\n{"id":\n{"id":5}\n');
});
afterAll(() => project.remove());

describe("a JSON value", () => {
  test("is predicted for, from a file or standard input", async () => {
    const input = '[{"id":1,"text":"abc","at":"2026-01-01"}]';
    const expected = { code: 0, stdout: '["1:32026-01-01T00:00:00.000Z!"]\n', stderr: "talk of the model\n" };
    expect(await project.tsfuncWith(input, ["predict", "-m", "texts"])).toEqual(expected);
    expect(await project.tsfuncWith(input, ["predict", "-m", "texts", "-"])).toEqual(expected);
    await project.write("value.json", input);
    expect(await project.tsfunc(["predict", "-m", "texts", "value.json"])).toEqual(expected);
  });

  test("may be the body of a request, which is answered as a scoring server does", async () => {
    const body = '{"inputs":[{"id":1}],"params":{"suffix":"?"}}';
    const { code, stdout } = await project.tsfuncWith(body, ["predict", "-m", "texts"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '{"predictions":["1:0?"]}\n' });
  });

  test("has the params of the command line", async () => {
    const args = ["predict", "-m", "texts", "--params", '{"suffix":"a","pause":1}', "--param", "suffix=b"];
    expect(await project.tsfuncWith('[{"id":1}]', args)).toMatchObject({ code: 0, stdout: '["1:0b"]\n' });
  });

  test.each([
    ["[{}]", "Field required", "TF2100"],
    ["[", "JSON", "TF3030"],
    ['[{"id":1,"text":"throw"}]', "The model does not like it.", null],
  ])("that is refused ends with 1: %s", async (input, message, errorCode) => {
    const { code, stdout, stderr } = await project.tsfuncWith(input, ["predict", "-m", "texts"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(message);
    const asJson = await project.tsfuncWith(input, ["predict", "-m", "texts", "--json"]);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ code: errorCode, message: expect.stringContaining(message) });
  });
});

describe("rows of a file", () => {
  test("have a line each, and null where they have no prediction, which another file explains", async () => {
    const { code, stdout, stderr } = await project.tsfunc([
      "predict",
      "-m",
      "texts",
      "rows.jsonl",
      "-o",
      "out/rows.jsonl",
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("5 rows, 3 without a prediction: out/rows.jsonl.failures.jsonl.");
    expect(await project.read("out/rows.jsonl")).toBe('"1:1!"\nnull\nnull\nnull\n"5:0!"\n');
    const failures = (await project.read("out/rows.jsonl.failures.jsonl"))
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(failures).toEqual([
      {
        ...{ row: 2, code: "TF2100", message: expect.any(String), input: { id: "2" } },
        issues: [
          { code: "invalid_type", path: ["id"], expected: "long", received: "string", message: expect.any(String) },
        ],
      },
      { row: 3, code: null, message: "The model does not like it.", issues: [], input: { id: 3, text: "throw" } },
      { row: 4, code: null, message: expect.stringContaining("JSON"), issues: [], input: '{"id":' },
    ]);
    expect(existsSync(join(project.folder, "out/rows.jsonl.journal"))).toBe(false);
  });

  test("are predicted for from standard input, and to standard output", async () => {
    const rows = await project.read("rows.jsonl");
    const args = ["predict", "-m", "texts", "-", "--from", "jsonl", "--failures", "failures.jsonl"];
    const { code, stdout } = await project.tsfuncWith(rows, args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '"1:1!"\nnull\nnull\nnull\n"5:0!"\n' });
    expect((await project.read("failures.jsonl")).split("\n")).toHaveLength(4);
    const { stderr } = await project.tsfunc(["predict", "-m", "texts", "rows.jsonl"]);
    expect(stderr).toContain("error Row 3: The model does not like it.");
  });

  test("are the same in CSV and Arrow, whose cells have the types of the model", async () => {
    await project.write("rows.csv", 'id,text,at\n1,"a\nb",2026-01-01\n2,NA,\n"x",c,\n4\n');
    const csv = await project.tsfunc(["predict", "-m", "texts", "rows.csv"]);
    expect(csv).toMatchObject({ code: 1, stdout: '"1:32026-01-01T00:00:00.000Z!"\n"2:0!"\nnull\nnull\n' });
    const table = tableFromArrays({ id: Int32Array.of(1, 2, 3), text: ["a", "bc", "throw"] });
    await project.writeBytes("rows.arrow", tableToIPC(table, "file"));
    const arrow = await project.tsfunc(["predict", "-m", "texts", "rows.arrow"]);
    expect(arrow, arrow.stderr).toMatchObject({ code: 1, stdout: '"1:1!"\n"2:2!"\nnull\n' });
  });

  test("are records for a model with a signature of columns", async () => {
    await project.write("columns.csv", "a,b\n1,true\n2.5,False\nx,true\n");
    const { code, stdout, stderr } = await project.tsfunc([
      "predict",
      "-m",
      "columns",
      "columns.csv",
      "--batch-size",
      "2",
    ]);
    expect({ code, stdout }, stderr).toEqual({ code: 1, stdout: '{"double":2}\n{"double":5}\nnull\n' });
  });

  test("have a summary for programs", async () => {
    const { code, stdout } = await project.tsfunc([
      "predict",
      "-m",
      "texts",
      "rows.jsonl",
      "-o",
      "json.jsonl",
      "--json",
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      rows: 5,
      failed: 3,
      output: "json.jsonl",
      failures: "json.jsonl.failures.jsonl",
    });
  });
});

describe("a model", () => {
  test("warns once of what each batch of each thread would be warned of", async () => {
    await project.write("many.jsonl", '{"id":1,"text":"a"}\n'.repeat(200_000));
    const args = ["-m", "again", "many.jsonl", "-o", "many.out.jsonl", "--workers", "2"];
    const saved = await project.saveModel("src/texts.ts", { path: "again" });
    expect(saved.code, saved.stderr).toBe(0);
    const { code, stderr } = await project.tsfunc(["predict", ...args, "--param", "unknown=1"]);
    expect(code).toBe(0);
    expect(stderr.match(/ignored: unknown/g)).toHaveLength(1);
  });

  test("whose code cannot be run is told, and ends with 1", async () => {
    const saved = await project.saveModel("src/texts.ts", { path: "broken" });
    expect(saved.code, saved.stderr).toBe(0);
    await project.write("broken/code/model.mjs", 'throw new Error("It does not even begin.");');
    const { code, stdout, stderr } = await project.tsfunc(["predict", "-m", "broken", "rows.jsonl"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("error Error: It does not even begin.");
    await project.write("broken/code/model.mjs", "process.exit(3);");
    const ended = await project.tsfunc(["predict", "-m", "broken", "rows.jsonl"]);
    expect(ended).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("A thread that predicts has ended"),
    });
  });
});

describe("ends with 2", () => {
  test.each([
    [["rows.jsonl"], "Which model? Name its path with `--model`."],
    [["-m", "missing", "rows.jsonl"], "No such folder: `missing`."],
    [["-m", "src", "rows.jsonl"], "TF4010"],
    [["-m", "texts", "missing.jsonl"], "No such file: `missing.jsonl`."],
    [["-m", "texts", "src/texts.ts"], "does not tell what it is"],
    [["-m", "texts", "rows.jsonl", "--worker", "2"], "Unknown option `--worker`. Did you mean `--workers`?"],
    [["-m", "texts", "rows.jsonl", "--workers", "0"], "`--workers` is 1 or more, received `0`."],
    [["-m", "texts", "rows.jsonl", "--params", "[]"], "`--params` is a JSON object"],
    [["-m", "texts", "rows.jsonl", "--param", "pause=x"], "TF2111"],
    [["-m", "texts", "rows.jsonl", "-o", "rows.jsonl"], "`rows.jsonl` is the file that is read."],
    [["-m", "texts", "rows.jsonl", "--json"], "`--json` needs `--output <file>`"],
    [["-m", "texts", "rows.jsonl", "rows.csv"], "Too many arguments: `rows.csv`."],
  ])("tsfunc predict %j", async (args, message) => {
    const { code, stdout, stderr } = await project.tsfunc(["predict", ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});
