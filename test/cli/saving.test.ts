import { spawn } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { CliProject } from "./cli-project.ts";

const MODEL = "src/chat-model.ts";

let project: CliProject;
beforeAll(async () => {
  project = await CliProject.create("models");
  await project.replace(MODEL, "export class ChatModel", "export default class ChatModel");
  await project.write("example.json", '[{ "role": "user", "content": "good morning" }]');
  await project.write("wrong.json", '[{ "role": "user" }]');
  await project.write("broken.json", "[{");
  await project.write("words.txt", "good\n");
  await project.write("src/plain.ts", "export const one = 1;\n");
});
afterAll(() => project.remove());

describe("tsfunc build", () => {
  test("saves a model that predicts", async () => {
    const args = ["--input-example", "example.json", "--artifact", "words=words.txt", "--metadata", "owner=me"];
    const { code, stdout, stderr } = await project.tsfunc(["build", MODEL, "-o", "models/chat", ...args]);
    expect({ code }, stderr).toEqual({ code: 0 });
    expect(stdout).toMatch(/^model {6}file:\/\/\/.*\/models\/chat$/m);
    expect(stdout).toContain("content: string (required)");
    expect(await project.read("models/chat/artifacts/words/words.txt")).toBe("good\n");
    const validated = await project.tsfunc(["validate", "models/chat"]);
    expect(validated).toMatchObject({ code: 0, stdout: expect.stringContaining('{"predictions":[') });
  });

  test("prints all that is known as JSON, and replaces with --overwrite alone", async () => {
    const again = ["build", MODEL, "-o", "models/chat"];
    expect(await project.tsfunc(again)).toMatchObject({ code: 2, stderr: expect.stringContaining("TF4002") });
    const { code, stdout } = await project.tsfunc([...again, "--overwrite", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ isSignatureFromTypeHint: true, flavors: { tsfunc: expect.anything() } });
  });

  test("ends well when nobody reads", async () => {
    const args = ["build", MODEL, "-o", "models/unread", "--json"];
    expect(await project.tsfuncUnread(args)).toEqual({ code: 0, stderr: expect.not.stringContaining("EPIPE") });
    expect(await project.tsfunc(["inspect", "models/unread"])).toMatchObject({ code: 0 });
  });

  test("ends with 1 where something is wrong with the model", async () => {
    const plain = await project.tsfunc(["build", "src/plain.ts", "-o", "models/plain"]);
    expect(plain).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("TF4004") });
    const strict = ["build", MODEL, "-o", "models/strict", "--strict", "-i", "wrong.json", "--json"];
    const refused = await project.tsfunc(strict);
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ code: "TF4025" });
  });

  test.each([
    [["build"], "missing required args for command `build <module>`"],
    [["build", MODEL], "Where to? Name the folder of the model with `--output`."],
    [["build", "missing.ts", "-o", "x"], "No such file or folder: `missing.ts`."],
    [["build", MODEL, "-o", "x", "-i", "missing.json"], "No such file: `missing.json`."],
    [
      ["build", MODEL, "-o", "x", "-i", "broken.json"],
      "`--input-example` is a file of JSON, and `broken.json` is none",
    ],
    [["build", MODEL, "-o", "x", "--model-config", "example.json"], "`--model-config` is a JSON object"],
    [["build", MODEL, "-o", "x", "--artifact", "words.txt"], "as in `--artifact name=value`, received `words.txt`."],
    [["build", MODEL, "-o", "x", "--artifact", "words=no.txt"], "No such file or folder: `no.txt`."],
    [["build", MODEL, "--outptu", "x"], "Unknown option `--outptu`. Did you mean `--output`?"],
  ])("ends with 2: tsfunc %j", async (args, message) => {
    const { code, stdout, stderr } = await project.tsfunc(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  test("saves it again whenever a source changes, with --watch", async () => {
    const watched = ["build", MODEL, "-o", "models/watched", "--watch"];
    await whileRunning(watched, async () => {
      await project.replace(MODEL, "content!: string;", "content!: string;\n  watched?: number;");
      await vi.waitFor(async () => expect(await project.read("models/watched/MLmodel")).toContain("watched"), 60_000);
      await project.replace(MODEL, "\n  watched?: number;", "");
    });
  });
});

describe("tsfunc check --watch", () => {
  test("checks again whenever a source changes", async () => {
    await whileRunning(["check", MODEL, "--watch"], async (printed) => {
      await project.replace(MODEL, "role!: string", "role!: string | null");
      await vi.waitFor(() => expect(printed()).toContain("TF1004"), 60_000);
      await project.replace(MODEL, "role!: string | null", "role!: string");
    });
  });
});

describe("tsfunc log", () => {
  test("logs, registers and names a model", async () => {
    const args = ["--name", "chat", "--experiment", "chats", "--register", "chat", "--alias", "champion,latest-good"];
    const more = ["--tag", "owner=me", "--param", "size=small", "--input-example", "example.json"];
    const { code, stdout, stderr } = await project.tsfunc(["log", MODEL, ...args, ...more]);
    expect({ code }, stderr).toEqual({ code: 0 });
    expect(stdout).toMatch(/^model {6}models:\/m-[0-9a-f]{32}$/m);
    expect(stdout).toMatch(/^model id {3}m-[0-9a-f]{32}$/m);
    expect(stdout).toMatch(/^version {4}1$/m);
    expect(stdout).toContain("role: string (required)");
    for (const alias of ["champion", "latest-good"]) {
      expect((await project.tsfunc(["validate", `models:/chat@${alias}`])).code).toBe(0);
    }
  });

  test("prints all that is known as JSON, of another store", async () => {
    const tracking = ["--tracking-uri", join(project.folder, "other-store")];
    const { code, stdout } = await project.tsfunc(["log", MODEL, ...tracking, "--json"]);
    expect(code).toBe(0);
    const { modelUri, modelId, signature } = JSON.parse(stdout);
    expect(modelUri).toBe(`models:/${modelId}`);
    expect(JSON.parse(signature.inputs)).toEqual([expect.objectContaining({ type: "object" })]);
    const elsewhere = await project.tsfunc(["inspect", modelUri]);
    expect(elsewhere.code).toBe(2);
    const env = { MLFLOW_TRACKING_URI: join(project.folder, "other-store") };
    expect(await project.tsfunc(["inspect", modelUri], env)).toMatchObject({ code: 0 });
  });

  test.each([
    [["log", "missing.ts"], "No such file or folder: `missing.ts`."],
    [["log", MODEL, "--alias", "champion"], "`--alias` needs `--register <name>`"],
    [["log", MODEL, "--tag", "owner"], "`--tag` is a name and a value"],
    [["log", MODEL, "--name", "a/b"], "TF5069"],
    [["log", MODEL, "--tracking-uri", "http://127.0.0.1:1", "--experiment", "x"], "TF5"],
    [["log", MODEL, "--regsiter", "chat"], "Unknown option `--regsiter`. Did you mean `--register`?"],
  ])("ends with 2: tsfunc %j", async (args, message) => {
    const env = { MLFLOW_HTTP_REQUEST_MAX_RETRIES: "0" };
    const { code, stdout, stderr } = await project.tsfunc(args, env);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  test("ends with 1 where something is wrong with the model", async () => {
    const { code, stderr } = await project.tsfunc(["log", "src/plain.ts"]);
    expect({ code }).toEqual({ code: 1 });
    expect(stderr).toContain("TF4004");
  });
});

/** Does something while a command watches, which has to end well then. */
async function whileRunning(args: readonly string[], body: (printed: () => string) => Promise<void>): Promise<void> {
  const command = ["node_modules/tsfunc/dist/bin.js", ...args];
  const child = spawn(process.execPath, command, { cwd: project.folder, stdio: ["ignore", "pipe", "pipe"] });
  let [said, printed] = ["", ""];
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  const ended = new Promise((resolve) => child.on("close", resolve));
  try {
    await vi.waitFor(() => expect(said).toContain("Watching for changes."), 60_000);
    await body(() => printed);
  } finally {
    child.kill("SIGINT");
  }
  expect(await ended).toBe(0);
}
