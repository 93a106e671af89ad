import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  AnyType,
  ArrayType,
  ColSpec,
  MapType,
  ModelSignature,
  ObjectType,
  ParamSchema,
  ParamSpec,
  Property,
  Schema,
} from "@tsfunc/runtime/signature";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CliProject } from "./cli-project.ts";
import { modelFolder } from "./model-folder.ts";

const NAMES = ["__proto__", "constructor", "*/ evil", 'a\n"b"`${c}', "größe", "1st", "a-b", "a_b"];

/** Names that would break out of comments, quotes and object literals. */
const HOSTILE = new ModelSignature({
  inputs: new Schema(NAMES.map((name) => new ColSpec(new ObjectType([new Property(name, "double")]), name))),
  outputs: new Schema([
    new ColSpec("long", "__proto__"),
    new ColSpec(new MapType(new ArrayType("datetime")), "*/ evil"),
    new ColSpec(new AnyType(), "any"),
    new ColSpec("string", "text", { required: false }),
  ]),
  params: new ParamSchema([
    new ParamSpec("*/ evil", "string", "*/ process.exit() /*"),
    new ParamSpec("l", "long", 2n ** 60n),
  ]),
});

let project: CliProject;
beforeAll(async () => {
  project = await CliProject.create("models", { lib: ["ES2023"] });
  await modelFolder(project, "hostile", HOSTILE);
  await modelFolder(project, "none", null);
});
afterAll(() => project.remove());

describe("tsfunc codegen", () => {
  test("prints types and client, or the types alone", async () => {
    const all = await project.tsfunc(["codegen", "hostile"]);
    expect(all).toMatchObject({
      code: 0,
      stderr: "",
      stdout: expect.stringContaining("export function createClient("),
    });
    const { code, stdout } = await project.tsfunc(["codegen", "hostile", "--types"]);
    expect(code).toBe(0);
    expect(stdout).toContain("export type ModelInput = readonly ModelInputRecord[];");
    expect(stdout).not.toContain("createClient");
    expect(all.stdout.startsWith(stdout.trimEnd())).toBe(true);
  });

  test("writes a file once, and tells when it is not up to date", async () => {
    const args = ["codegen", "hostile", "--output", "src/generated/client.ts"];
    expect(await project.tsfunc([...args, "--check"])).toMatchObject({ code: 1 });
    expect(await project.tsfunc(args)).toEqual({ code: 0, stdout: "", stderr: "src/generated/client.ts: written.\n" });
    expect(await project.tsfunc([...args, "--check", "--json"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('"state": "unchanged"'),
    });
    const stale = await project.tsfunc([...args, "--int64", "bigint", "--check"]);
    expect(stale).toEqual({ code: 1, stdout: "", stderr: "src/generated/client.ts: not up to date.\n" });
  });

  test("knows nothing of a model without a signature, and says so", async () => {
    const { code, stdout, stderr } = await project.tsfunc(["codegen", "none", "--types"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining("has no signature") });
    expect(stdout).toContain("export type ModelInput = unknown;");
  });

  test.each([
    [[], "missing required args for command `codegen <uri>`"],
    [["missing"], "TF4010: There is no model at"],
    [["hostile", "--check"], "`--check` needs `--output <file>`"],
    [["hostile", "--int64", "string"], "`--int64` takes `number` or `bigint`, received `string`."],
    [["hostile", "--out", "x.ts"], "Unknown option `--out`."],
  ])("ends with 2 for %j", async (args, message) => {
    const { code, stdout, stderr } = await project.tsfunc(["codegen", ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`error ${message}`);
  });

  test("ends well when nobody reads", async () => {
    expect(await project.tsfuncUnread(["codegen", "hostile"])).toEqual({ code: 0, stderr: "" });
  });
});

describe("a generated client", () => {
  let server: Server;
  let baseUrl: string;
  let received: { readonly authorization: string | undefined; readonly body: string };
  let answer: { readonly status: number; readonly text: string };
  let client: { createClient(options: object): { predict(input: unknown, params?: unknown): Promise<unknown> } };
  beforeAll(async () => {
    await project.tsfunc(["codegen", "hostile", "--output", "src/generated/client.ts"]);
    const { stdout } = await project.node(["node_modules/typescript/bin/tsc", "-p", "."]);
    expect(stdout).toBe("");
    client = await import(pathToFileURL(join(project.folder, "dist/generated/client.js")).href);
    server = createServer(async (request, response) => {
      received = { authorization: request.headers.authorization, body: await textOf(request) };
      response.writeHead(answer.status).end(answer.text);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server?.close());

  test("sends names of any kind, with the types that MLflow tells apart", async () => {
    answer = { status: 200, text: '{"predictions": []}' };
    const record = Object.fromEntries(NAMES.map((name, at) => [name, Object.fromEntries([[name, at]])]));
    await client.createClient({ baseUrl, token: "secret" }).predict([record], { l: 2n ** 60n });
    expect(received.authorization).toBe("Bearer secret");
    expect(received.body).toContain('"params":{"l":1152921504606846976}');
    expect(JSON.parse(received.body).dataframe_split).toEqual({
      columns: NAMES,
      data: [NAMES.map((name, at) => Object.fromEntries([[name, at]]))],
    });
    expect(received.body).toContain('{"__proto__":0.0}');
  });

  test("reads dates, digits and missing values by the signature", async () => {
    const record =
      '{"__proto__": 7, "*/ evil": {"k": ["2024-03-01T00:00:00"]}, "any": 0.12345678901234567890, "text": NaN}';
    answer = { status: 200, text: `{"predictions": [${record}, {"text": "1234567890123456789"}, {"any": -Infinity}]}` };
    const predictions = await client.createClient({ baseUrl }).predict([]);
    const first = Object.fromEntries([
      ["__proto__", 7],
      ["*/ evil", { k: [new Date("2024-03-01T00:00:00Z")] }],
      ["any", 0.12345678901234568],
      ["text", null],
    ]);
    expect(predictions).toEqual([first, { text: "1234567890123456789" }, { any: Number.NEGATIVE_INFINITY }]);
  });

  test("refuses digits that a number would lose", async () => {
    answer = { status: 200, text: '{"predictions": [{"__proto__": 9007199254740993}]}' };
    await expect(client.createClient({ baseUrl }).predict([])).rejects.toThrow("--int64 bigint");
  });

  test.each([
    [400, '{"error_code": "INVALID_PARAMETER_VALUE", "message": "wrong"}', "wrong", "INVALID_PARAMETER_VALUE"],
    [404, '{"detail": "Not Found"}', "Not Found", null],
    [503, "{}", "The server answered with status 503.", null],
    [502, "<html>Bad Gateway", "The server answered with status 502 and no JSON: <html>Bad Gateway", null],
    [200, "[1", "The server answered with status 200 and no JSON: [1", null],
  ])("throws for %i %s", async (status, text, message, errorCode) => {
    answer = { status, text };
    const error = await client
      .createClient({ baseUrl })
      .predict([])
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "ModelError", status, message, errorCode });
  });
});

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  return text;
}
