import { ColSpec, DataType, ModelSignature, Schema } from "@tsfunc/runtime/signature";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CliProject } from "./cli-project.ts";
import { modelFolder } from "./model-folder.ts";

const COLUMNS = new Schema([
  new ColSpec(DataType.named("long") as DataType, "id"),
  new ColSpec(DataType.named("datetime") as DataType, "at", { required: false }),
]);

let project: CliProject;
beforeAll(async () => {
  project = await CliProject.create("batch");
  await modelFolder(project, "columns", new ModelSignature({ inputs: COLUMNS }));
  await modelFolder(project, "none", null);
  await project.write(
    "src/two.ts",
    'import { pyfunc } from "@tsfunc/runtime";\nexport const one = pyfunc((modelInput: string[]): string[] => modelInput);\n' +
      "/** @minimum 5 */\ntype Large = number;\n" +
      "export const two = pyfunc((modelInput: { a: Large; tags: string[] }[]): number[] => modelInput.map(({ a }) => a));\n",
  );
  await project.write("good.jsonl", '{"id":1,"text":"a"}\n\n{"id":2,"at":"2026-01-01"}\n');
  await project.write("bad.jsonl", '{"id":1}\n{"id":"2","text":3}\n{"text":"x"}\n{"id":\n[1]\n{"id":6}\n');
  await project.write("rows.csv", "id,at\n1,2026-01-01\n2,\n3,yesterday\nx,\n5\n");
});
afterAll(() => project.remove());

describe("tsfunc check --data", () => {
  test("ends with 0 where all rows fit, by the types of a source file, of which no code runs", async () => {
    const { code, stdout, stderr } = await project.tsfunc(["check", "src/texts.ts", "--data", "good.jsonl"]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: "2 rows, 0 refused.\n" });
  });

  test("shows the first refused rows, and what is wrong by column", async () => {
    const { code, stdout, stderr } = await project.tsfunc([
      "check",
      "src/texts.ts",
      "--data",
      "bad.jsonl",
      "--limit",
      "2",
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^row 2\n {2}id: .+\n {2}text: .+\nrow 3\n {2}id: .+\nand 2 more\n\n/);
    expect(stdout.slice(stdout.indexOf("column"))).toBe(
      "column  rows  issues\nid         2  invalid_type 1, missing 1\ntext       1  invalid_type 1\n(row)      2  unreadable 1, invalid_type 1\n",
    );
    expect(stderr).toBe("6 rows, 4 refused.\n");
  });

  test("prints the same as JSON, and has a file for all refused rows", async () => {
    const args = [
      "check",
      "src/texts.ts",
      "--data",
      "bad.jsonl",
      "--limit",
      "1",
      "--failures",
      "refused.jsonl",
      "--json",
    ];
    const { code, stdout } = await project.tsfunc(args);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      ...{ file: "bad.jsonl", model: "Texts", rows: 6, refused: 4 },
      columns: [
        { column: "id", rows: 2, codes: { invalid_type: 1, missing: 1 } },
        { column: "text", rows: 1, codes: { invalid_type: 1 } },
        { column: "", rows: 2, codes: { unreadable: 1, invalid_type: 1 } },
      ],
      first: [
        { row: 2, issues: [expect.objectContaining({ path: ["id"] }), expect.objectContaining({ path: ["text"] })] },
      ],
    });
    const refused = (await project.read("refused.jsonl")).trimEnd().split("\n");
    expect(refused.map((line) => JSON.parse(line).row)).toEqual([2, 3, 4, 5]);
  });

  test("checks by the signature of a saved model of any library", async () => {
    for (const model of [["columns"], ["-m", "columns"]]) {
      const { code, stdout } = await project.tsfunc(["check", ...model, "--data", "rows.csv", "--json"]);
      expect(code).toBe(1);
      const { rows, first } = JSON.parse(stdout);
      expect([rows, first.map(({ row }: { readonly row: number }) => row)]).toEqual([5, [3, 4, 5]]);
    }
  });

  test("takes rows from standard input", async () => {
    const args = ["check", "src/two.ts", "--model", "two", "--data", "-", "--from", "jsonl"];
    expect(await project.tsfuncWith('{"a":5,"tags":[]}\n', args)).toMatchObject({ code: 0 });
    const { code, stdout } = await project.tsfuncWith('{"a":5,"tags":["x",1]}\n{"a":4,"tags":[]}\n', args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining("tags.1: ") });
  });

  test("ends with 1 where the data cannot be read", async () => {
    await project.write("broken.parquet", "PAR1");
    await project.write("broken.arrow", "ARROW");
    for (const file of ["broken.parquet", "broken.arrow"]) {
      const { code, stderr } = await project.tsfunc(["check", "columns", "--data", file]);
      expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(`error ${file}: `) });
    }
  });

  test.each([
    [["--data", "good.jsonl"], "Which model? Name its source file, or its URI by `--model`."],
    [["src/texts.ts", "--data", "missing.csv"], "No such file: `missing.csv`."],
    [["src/texts.ts", "--data", "src/texts.ts"], "does not tell what it is"],
    [["src/two.ts", "--data", "good.jsonl"], "has several models: name one by `--model`, of one, two."],
    [["src/two.ts", "--data", "good.jsonl", "--model", "tow"], "Did you mean `two`?"],
    [["none", "--data", "good.jsonl"], "The model at none has no signature of its input."],
    [["missing", "--data", "good.jsonl"], "TF4010"],
    [["columns", "src/two.ts", "--data", "good.jsonl"], "Data are checked by one model"],
    [["columns", "--dat", "good.jsonl"], "Unknown option `--dat`. Did you mean `--data`?"],
    [["src", "--failures", "bad.jsonl"], "`--failures` is for `--data <file>`."],
    [["src/texts.ts", "--data", "good.jsonl", "--watch"], "`--watch` is for sources, not for `--data`."],
  ])("ends with 2: tsfunc check %j", async (args, message) => {
    const { code, stdout, stderr } = await project.tsfunc(["check", ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});
