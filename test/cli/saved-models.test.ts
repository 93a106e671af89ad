import { ColSpec, ModelSignature, ParamSchema, ParamSpec, Schema, TensorSpec } from "@tsfunc/runtime/signature";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CliProject } from "./cli-project.ts";
import { modelFolder } from "./model-folder.ts";

const TENSORS = new ModelSignature({
  inputs: new Schema([new TensorSpec("float32", [-1, 3])]),
  outputs: new Schema([new ColSpec("long"), new ColSpec("string")]),
  params: new ParamSchema([new ParamSpec("l", "long", [2n ** 60n], [-1])]),
});

const MODEL = `import { pyfunc } from "@tsfunc/runtime";

export class Message {
  role!: string;
  content!: string;
}

@pyfunc
export default class ChatModel {
  predict(modelInput: Message[]): string[] {
    return modelInput.map((message) => message.role + ": " + message.content);
  }
}
`;

let project: CliProject;
beforeAll(async () => {
  project = await CliProject.create("models");
  await project.write("src/saved.ts", MODEL);
  const inputExample = [{ role: "user", content: "good morning" }];
  const saved = await project.saveModel("src/saved.ts", { path: "chat", inputExample });
  expect(saved.code, saved.stderr).toBe(0);
  await modelFolder(project, "tensors", TENSORS, { run_id: "7", metadata: { owner: "me" } });
  await modelFolder(project, "none", null);
  await project.write("request.json", '{ "inputs": [{ "role": "user" }] }');
});
afterAll(() => project.remove());

describe("tsfunc inspect", () => {
  test("shows signature, example and provenance", async () => {
    const { code, stdout, stderr } = await project.tsfunc(["inspect", "chat"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^name {7}ChatModel$/m);
    expect(stdout).toMatch(/^signature {2}from the types of predict$/m);
    expect(stdout).toMatch(/^inputs\n {2}- +object +required\n {4}content +string +required\n/m);
    expect(stdout).toContain('"good morning"');
  });

  test("finds a registered model by its URI", async () => {
    const logged = await project.logModel("src/saved.ts", { name: "chat", registeredModelName: "registered" });
    expect(logged.code, logged.stderr).toBe(0);
    const { code, stdout, stderr } = await project.tsfunc(["inspect", "models:/registered/1"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^model {6}models:\/registered\/1$/m);
    expect(stdout).toMatch(/^size {7}[\d.]+ [kM]B in \d+ files$/m);
    expect((await project.tsfunc(["inspect", "models:/registered/2"])).code).toBe(2);
  });

  test("shows models of other libraries", async () => {
    const { stdout } = await project.tsfunc(["inspect", "tensors"]);
    expect(stdout).toContain("inputs\n  -  tensor float32 (-1, 3)  required\n");
    expect(stdout).toContain("outputs\n  #0  long    required\n  #1  string  required\n");
    expect(stdout).toContain('params\n  l  list of long  default ["1152921504606846976"]\n');
    expect(stdout).toMatch(/^run {8}7$/m);
    expect((await project.tsfunc(["inspect", "none"])).stdout).toMatch(/^signature {2}none$/m);
  });

  test("prints all that is known as JSON", async () => {
    const { code, stdout } = await project.tsfunc(["inspect", "chat", "--json"]);
    expect(code).toBe(0);
    const { signature, example, files, flavors } = JSON.parse(stdout);
    expect(Object.keys(flavors)).toEqual(["python_function", "tsfunc"]);
    expect(JSON.parse(signature.inputs)).toEqual([expect.objectContaining({ type: "object" })]);
    expect(JSON.parse(example)).toEqual({ inputs: [expect.objectContaining({ content: "good morning" })] });
    expect(files).toContainEqual({ path: "MLmodel", size: expect.any(Number) });
  });

  test.each([
    [["inspect"], "missing required args for command `inspect <uri>`"],
    [["inspect", "missing"], "TF4010: There is no model at"],
    [["inspect", "chat", "--jsn"], "Unknown option `--jsn`. Did you mean `--json`?"],
  ])("ends with 2: tsfunc %j", async (args, message) => {
    const { code, stderr } = await project.tsfunc(args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test("ends well when nobody reads", async () => {
    expect(await project.tsfuncUnread(["inspect", "chat", "--json"])).toEqual({ code: 0, stderr: "" });
  });
});

describe("tsfunc validate", () => {
  const PREDICTIONS = '{"predictions":[';

  test("predicts with the serving example", async () => {
    const { code, stdout, stderr } = await project.tsfunc(["validate", "chat"]);
    expect({ code, stdout }, stderr).toEqual({ code: 0, stdout: expect.stringContaining(PREDICTIONS) });
    expect(JSON.parse(stdout).predictions).toHaveLength(1);
  });

  test("predicts with another request, from a file or standard input", async () => {
    const request = '{ "inputs": [{ "role": "user", "content": "good night" }] }';
    for (const input of [["--input", "-"], ["--input=-"], ["-i", "-"]]) {
      const { code, stdout } = await project.tsfuncWith(request, ["validate", "chat", ...input]);
      expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining(PREDICTIONS) });
    }
  });

  test("ends with 1 where the model refuses the request", async () => {
    const { code, stdout, stderr } = await project.tsfunc(["validate", "chat", "--input", "request.json"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("Field required");
    const asJson = await project.tsfunc(["validate", "chat", "--input", "request.json", "--json"]);
    expect(asJson.code).toBe(1);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ error_code: "INVALID_PARAMETER_VALUE", code: "TF2100" });
    expect(await project.tsfuncWith("{", ["validate", "chat", "-i", "-"])).toMatchObject({ code: 1 });
  });

  test.each([
    [["missing"], "TF4010"],
    [["none"], "TF4028"],
    [["none", "--input", "request.json"], "TF4014"],
    [["chat", "--input", "missing.json"], "No such file: `missing.json`."],
    [["chat", "--inputs", "request.json"], "Unknown option `--inputs`. Did you mean `--input`?"],
  ])("ends with 2: tsfunc validate %j", async (args, message) => {
    const { code, stdout, stderr } = await project.tsfunc(["validate", ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});
