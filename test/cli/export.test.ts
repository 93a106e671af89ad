import {
  ArrayType,
  ColSpec,
  ModelSignature,
  ObjectType,
  ParamSchema,
  ParamSpec,
  Property,
  Schema,
  TensorSpec,
} from "@tsfunc/runtime/signature";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CliProject } from "./cli-project.ts";
import { modelFolder } from "./model-folder.ts";

const ITEM = new ObjectType([new Property("price", "double"), new Property("name", "string", { required: false })]);
const FRAME = new ModelSignature({
  inputs: new Schema([new ColSpec(new ArrayType(ITEM), "items"), new ColSpec("long", "1 id")]),
  outputs: new Schema([new ColSpec("double")]),
  params: new ParamSchema([new ParamSpec("factor", "double", 2), new ParamSpec("stops", "string", ["a"], [-1])]),
});
const TENSOR = new ModelSignature({ inputs: new Schema([new TensorSpec("float32", [-1, 3])]) });

let project: CliProject;
beforeAll(async () => {
  project = await CliProject.create("models");
  await modelFolder(project, "frame", FRAME);
  await modelFolder(project, "tensor", TENSOR);
  await modelFolder(project, "none", null);
  const SECOND = "export const second = pyfunc((modelInput: string[]): void => {});\n";
  await project.write("src/two.ts", `${await project.read("src/chat-model.ts")}${SECOND}`);
  await project.write("src/broken.ts", 'import { pyfunc } from "@tsfunc/runtime";\npyfunc((text: string) => text);\n');
});
afterAll(() => project.remove());

describe("tsfunc export", () => {
  test("writes JSON Schema that takes what the signature takes", async () => {
    const { code, stdout } = await project.tsfunc(["export", "frame", "--part", "element"]);
    expect(code).toBe(0);
    const validate = new Ajv2020().compile(JSON.parse(stdout));
    expect(validate({ items: [{ price: 1.5 }, { price: 2, name: null }], "1 id": 7 })).toBe(true);
    expect(validate({ items: [{ price: "1.5" }], "1 id": 7 })).toBe(false);
    expect(validate({ items: [] })).toBe(false);
  });

  test("writes nested lists for tensors, in the dialect that is asked for", async () => {
    const { stdout } = await project.tsfunc(["export", "tensor", "--target", "draft-07"]);
    const row = { type: "array", items: { type: "number" } };
    expect(JSON.parse(stdout)).toEqual({
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "array",
      items: row,
    });
  });

  test.each(["3", "4"])("writes zod %s that compiles, and validates", async (version) => {
    const output = `src/schemas-${version}.ts`;
    const args = ["export", "frame", "--format", "zod", "--zod", version, "--output", output];
    expect(await project.tsfunc(args)).toMatchObject({ code: 0, stderr: `${output}: written.\n` });
    expect(await project.tsfunc([...args, "--check"])).toMatchObject({ code: 0, stderr: `${output}: unchanged.\n` });
    const script = `import { input, params } from "./dist/schemas-${version}.js";
      console.log(input.safeParse([{ items: [{ price: 1 }], "1 id": 7 }]).success, input.safeParse([{ items: [] }]).success, JSON.stringify(params.parse({})));`;
    const compiled = await project.node(["node_modules/typescript/bin/tsc", "-p", ".", "--noEmitOnError", "false"]);
    expect(compiled.stdout).not.toContain("schemas-");
    const { stdout } = await project.node(["--input-type=module", "--eval", script]);
    expect(stdout).toBe('true false {"factor":2,"stops":["a"]}\n');
  });

  test("describes the scoring server as OpenAPI", async () => {
    const document = JSON.parse((await project.tsfunc(["export", "frame", "--format", "openapi"])).stdout);
    const { requestBody, responses } = document.paths["/invocations"].post;
    const { properties, required } = requestBody.content["application/json"].schema;
    expect(required).toEqual(["dataframe_records"]);
    expect(properties.dataframe_records).toMatchObject({
      type: "array",
      items: { $ref: "#/components/schemas/InputRecord" },
    });
    expect(Object.keys(document.components.schemas)).toContain("InputRecord");
    expect(responses["200"].content["application/json"].schema.properties.predictions.type).toBe("array");
  });

  test("reads the types of a source file, which say more than a signature", async () => {
    const { code, stdout } = await project.tsfunc(["export", "src/chat-model.ts", "--part", "element"]);
    expect({ code, title: JSON.parse(stdout).title }).toEqual({ code: 0, title: "Message" });
    const { stdout: second } = await project.tsfunc(["export", "src/two.ts", "--model", "second", "--json"]);
    expect(JSON.parse(JSON.parse(second).text)).toMatchObject({ type: "array", items: { type: "string" } });
  });

  test.each([
    [["none"], "has no signature"],
    [["src/broken.ts"], "TF1001"],
  ])("ends with 1 for %j", async (args, message) => {
    const { code, stdout, stderr } = await project.tsfunc(["export", ...args]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(message);
  });

  test.each([
    [[], "missing required args for command `export <source>`"],
    [["missing"], "TF4010"],
    [["src/two.ts"], "has several models: name one by `--model`, of ChatModel, second."],
    [["src/two.ts", "--model", "secnd"], "Unknown model `secnd`. Did you mean `second`?"],
    [["tensor", "--part", "params"], "`tensor` says nothing of its params."],
    [["frame", "--format", "xsd"], "`--format` takes `json-schema` or `openapi` or `zod`, received `xsd`."],
    [["frame", "--zod", "2"], "`--zod` takes `4` or `3`, received `2`."],
    [["frame", "--part", "inputs"], "`--part` takes"],
    [["frame", "--parts", "input"], "Unknown option `--parts`. Did you mean `--part`?"],
  ])("ends with 2 for %j", async (args, message) => {
    const { code, stdout, stderr } = await project.tsfunc(["export", ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  test("ends well when nobody reads", async () => {
    expect(await project.tsfuncUnread(["export", "frame"])).toEqual({ code: 0, stderr: "" });
  });
});
