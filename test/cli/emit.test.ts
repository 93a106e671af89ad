import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { CliProject } from "./cli-project.ts";

const BUNDLER = { module: "preserve", moduleResolution: "bundler" };
const COMPANION = "src/models.tsfunc.ts";

describe("tsfunc emit", () => {
  let project: CliProject;
  beforeAll(async () => {
    project = await CliProject.create("companions", BUNDLER);
  });
  afterAll(() => project.remove());

  test("writes the types beside the source, once", async () => {
    const first = await project.tsfunc(["emit", "src"]);
    expect(first).toMatchObject({ code: 0, stdout: `written ${COMPANION} ChatModel, counter, doubled, message\n` });
    expect(first.stderr).toContain("1 companion file, 1 changed.");
    const text = await project.read(COMPANION);
    expect(text).toMatch(/^\/\/ Written by `tsfunc emit` .*\n\/\/ tsfunc:types [0-9a-f]{32}\n/);
    expect(text).toContain('from "./message";');
    const second = await project.tsfunc(["emit", "src"]);
    expect(second).toMatchObject({ code: 0, stdout: "" });
    expect(second.stderr).toContain("1 companion file, up to date.");
  });

  test("prints what became of each file as JSON", async () => {
    const { code, stdout } = await project.tsfunc(["emit", "src", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      files: [
        {
          file: join(project.folder, COMPANION),
          source: join(project.folder, "src/models.ts"),
          state: "unchanged",
          exports: ["ChatModel", "counter", "doubled", "message"],
        },
      ],
      diagnostics: [],
    });
  });

  test("finds what is stale with --check, and is content once it is written again", async () => {
    expect(await project.tsfunc(["emit", "src", "--check"])).toMatchObject({ code: 0 });
    const before = await project.read(COMPANION);
    await project.replace("src/message.ts", "content!: string;", "content!: string;\n  length?: number;");
    const { code, stderr } = await project.tsfunc(["emit", "src", "--check"]);
    expect(code).toBe(1);
    expect(stderr).toContain(`${COMPANION}:1:1 - error TF1054: ${COMPANION} says something else than the types`);
    expect(stderr).toContain("Run `tsfunc emit src/models.ts`.");
    expect(await project.read(COMPANION)).toBe(before);
    await project.tsfunc(["emit", "src"]);
    expect(await project.tsfunc(["emit", "src", "--check"])).toMatchObject({ code: 0 });
    expect(await project.read(COMPANION)).toContain('"length"');
  });

  test("does not mind a formatter", async () => {
    await project.write(COMPANION, (await project.read(COMPANION)).replace(/^ {2}/gm, "\t"));
    expect(await project.tsfunc(["emit", "src", "--check"])).toMatchObject({ code: 0 });
  });

  test("finds what is missing, and what is left over", async () => {
    await rm(join(project.folder, COMPANION));
    const missing = await project.tsfunc(["emit", "src", "--check"]);
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining(`${COMPANION} is missing`) });
    await project.tsfunc(["emit", "src"]);
    await project.write("src/gone.tsfunc.ts", await project.read(COMPANION));
    await project.write("src/own.tsfunc.ts", "export const own = 1;\n");
    const left = await project.tsfunc(["emit", "src", "--check"]);
    expect(left).toMatchObject({ code: 1, stderr: expect.stringContaining("src/gone.tsfunc.ts is left over") });
    const { stdout } = await project.tsfunc(["emit", "src"]);
    expect(stdout).toBe("removed src/gone.tsfunc.ts\n");
    expect(existsSync(join(project.folder, "src/gone.tsfunc.ts"))).toBe(false);
    expect(existsSync(join(project.folder, "src/own.tsfunc.ts"))).toBe(true);
  });

  test("writes again whenever a source changes, with --watch", async () => {
    const args = ["node_modules/tsfunc/dist/bin.js", "emit", "src", "--watch"];
    const child = spawn(process.execPath, args, { cwd: project.folder, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    const ended = new Promise((resolve) => child.on("close", resolve));
    try {
      await vi.waitFor(() => expect(said).toContain("Watching for changes."), 60_000);
      await project.replace("src/message.ts", "content!: string;", "content!: string;\n  watched?: number;");
      await vi.waitFor(async () => expect(await project.read(COMPANION)).toContain('"watched"'), 60_000);
    } finally {
      child.kill("SIGINT");
    }
    expect(await ended).toBe(0);
  });
});

describe("what emit finds", () => {
  let project: CliProject;
  beforeAll(async () => {
    project = await CliProject.create("models");
  });
  afterAll(() => project.remove());

  test("is a model that does not take its types, with the lines to add", async () => {
    const { code, stdout, stderr } = await project.tsfunc(["emit", "src/chat-model.ts"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "written src/chat-model.tsfunc.ts ChatModel\n" });
    expect(stderr).toContain("src/chat-model.ts:8:8 - error TF1053: `ChatModel` is not handed its types");
    expect(stderr).toContain('Add `import * as types from "./chat-model.tsfunc.js";`');
    expect(stderr).toContain("`@types.ChatModel`");
  });

  test("is a class that only the source itself can reach", async () => {
    const text = await project.read("src/chat-model.ts");
    await project.write("src/private.ts", text.replace("export class Message", "class Message"));
    const { code, stdout, stderr } = await project.tsfunc(["emit", "src/private.ts"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(
      "src/private.ts:8:8 - error TF1052: `Message` can only be reached inside of src/private.ts",
    );
  });

  test("is a schema that only the source itself can reach", async () => {
    await project.write(
      "src/inferred.ts",
      `import { pyfunc } from "@tsfunc/runtime";
import { z } from "zod";
import * as types from "./inferred.tsfunc.js";
const Message = z.object({ content: z.string().min(1) });
export const chat = pyfunc(types.chat((modelInput: z.infer<typeof Message>[]): void => {}));
`,
    );
    const { code, stderr } = await project.tsfunc(["emit", "src/inferred.ts"]);
    expect(code).toBe(1);
    expect(stderr).toContain("error TF1052: `Message` can only be reached inside of src/inferred.ts");
  });

  test("is a name that stands for two models", async () => {
    const MODELS = `import { pyfunc } from "@tsfunc/runtime";
import { both } from "./twice.tsfunc.js";
@pyfunc @both export class First { predict(modelInput: string[]): void {} }
@pyfunc @both export class Second { predict(modelInput: number[]): void {} }
`;
    await project.write("src/twice.ts", MODELS);
    const { code, stderr } = await project.tsfunc(["emit", "src/twice.ts"]);
    expect(code).toBe(1);
    expect(stderr).toContain("src/twice.ts:4:14 - error TF1055: `both` of the companion file is used for `First` and");
  });

  test("is a type that cannot be used; what was written before stays", async () => {
    const text = await project.read("src/chat-model.ts");
    await project.write("src/unusable.ts", text.replace("role!: string", "role!: string | null"));
    const { code, stdout, stderr } = await project.tsfunc(["emit", "src/unusable.ts"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("TF1004");
  });
});
