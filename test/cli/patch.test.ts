import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CliProject, type Outcome } from "./cli-project.ts";

/** TypeScript 5.9, 6 and 7, as the workspace names them. */
const COMPILERS = ["typescript-5", "typescript", "typescript-7"];

const CASES = COMPILERS.flatMap((compiler) =>
  ["module", "commonjs"].flatMap((type) =>
    [false, true].map((experimentalDecorators) => ({ compiler, type, experimentalDecorators })),
  ),
);

/** What the models of `fixtures/emitted` answer. */
const OBSERVATIONS = {
  answers: [["user: 2 words, en, 0.7"], [2], ["A"], 1, [3], [2], [10]],
  refusals: [["0.content"], ["0"], ["0"], ["0"], ["0.x"], ["0.attachment.bytes"], ["0.y"]],
  signatures: [
    "[{content: string (required), language: string (required), role: string (required)} (required)]",
    "[{x: double (required), y: double (required)} (required)]",
    "[{x: double (required)} (required)]",
  ],
  schemas: [{ value: { first: "1" } }, 2, [["third"]]],
  recorded: [
    ["ChatModel", "ChatModel"],
    ["predict", "Methods.predict"],
  ],
};

describe.concurrent.each(CASES)("$compiler, $type, experimentalDecorators: $experimentalDecorators", (one) => {
  const { compiler, type, experimentalDecorators } = one;
  let project: CliProject;
  let patched: Outcome;
  let ran: Outcome;
  beforeAll(async () => {
    project = await CliProject.create("emitted", { experimentalDecorators, sourceMap: true }, { type });
    await project.tsc(compiler);
    patched = await project.tsfunc(["patch", "dist"]);
    ran = await project.node(["--enable-source-maps", "dist/main.js"]);
  });
  afterAll(() => project.remove());

  test("tells what it has patched", () => {
    expect(patched.code, patched.stderr).toBe(0);
    expect(patched.stdout).toMatch(/^patched dist\/models\.js ChatModel, .*\npatched dist\/schemas\.js schemaOf<.*\n$/);
    expect(patched.stderr).toContain("2 files patched.");
  });

  test("makes instances, refuses with a path, and shows metadata to other decorators in time", () => {
    expect(JSON.parse(ran.stdout || JSON.stringify(ran))).toEqual({
      ...OBSERVATIONS,
      reflectMetadata: experimentalDecorators,
    });
  });

  test("keeps the place of an error that a model throws", async () => {
    expect(ran.code).toBe(1);
    const place = await project.placeOf('new Error("nothing to say")', "src/models.ts");
    expect(ran.stderr).toContain(place.slice(0, place.lastIndexOf(":") + 1));
  });
});

describe("tsfunc patch", () => {
  let project: CliProject;
  beforeAll(async () => {
    project = await CliProject.create("emitted", { inlineSourceMap: true });
  });
  afterAll(() => project.remove());

  test("changes nothing the second time, and follows a type that has changed since", async () => {
    await project.tsc("typescript");
    expect(await project.tsfunc(["patch", "dist"])).toMatchObject({ code: 0 });
    const before = await project.read("dist/models.js");
    const { mtimeMs } = await stat(join(project.folder, "dist/models.js"));
    const second = await project.tsfunc(["patch", "dist"]);
    expect(second).toMatchObject({ code: 0, stdout: "" });
    expect(second.stderr).toContain("Nothing to do: 2 files with models are patched already.");
    expect((await stat(join(project.folder, "dist/models.js"))).mtimeMs).toBe(mtimeMs);
    await project.replace("src/message.ts", 'language: string = "en"', 'language: string = "fr"');
    const third = JSON.parse((await project.tsfunc(["patch", "dist", "--json"])).stdout);
    expect(third.files.map(({ unchanged }: { unchanged: boolean }) => unchanged)).toEqual([false, false]);
    await project.replace("src/message.ts", 'language: string = "fr"', 'language: string = "en"');
    await project.tsfunc(["patch", "dist"]);
    expect(await project.read("dist/models.js")).toBe(before);
    const { stderr, stdout } = await project.node(["--enable-source-maps", "dist/main.js"]);
    expect(stdout).toContain('"answers":[["user: 2 words, en, 0.7"]');
    expect(stderr).toContain(await project.placeOf('new Error("nothing to say")', "src/models.ts"));
  });

  test("moves no line of what tsc has emitted", async () => {
    await project.tsc("typescript");
    const emitted = (await project.read("dist/models.js")).split("\n");
    await project.tsfunc(["patch", "dist"]);
    const patched = (await project.read("dist/models.js")).replace(
      /\/\*tsfunc:begin\*\/[\s\S]*?\/\*tsfunc:end\*\//g,
      "",
    );
    expect(patched.split("\n").slice(0, -1)).toEqual(emitted.slice(0, -1));
  });

  test("tells what it would do, and does nothing, with --dry-run", async () => {
    await project.tsc("typescript");
    const before = await project.read("dist/models.js");
    const { code, stdout, stderr } = await project.tsfunc(["patch", "dist", "--dry-run"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining("dist/models.js") });
    expect(stderr).toContain("2 files would be patched.");
    expect(await project.read("dist/models.js")).toBe(before);
  });

  test("prints files and diagnostics as JSON", async () => {
    await project.tsc("typescript");
    const { code, stdout } = await project.tsfunc(["patch", "dist", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      files: [
        {
          file: join(project.folder, "dist/models.js"),
          source: join(project.folder, "src/models.ts"),
          unchanged: false,
          models: expect.arrayContaining(["ChatModel", "Methods.predict", "norms", "named", "DistanceModel"]),
        },
        expect.objectContaining({ file: join(project.folder, "dist/schemas.js") }),
      ],
      diagnostics: [],
    });
  });
});

describe("tsfunc patch without source maps", () => {
  let project: CliProject;
  beforeAll(async () => {
    project = await CliProject.create("emitted", {}, { type: "commonjs" });
    await project.tsc("typescript-7");
  });
  afterAll(() => project.remove());

  test("refuses calls that only a map tells apart, and writes nothing at all", async () => {
    const before = await project.read("dist/models.js");
    const { code, stdout, stderr } = await project.tsfunc(["patch", "dist"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("dist/schemas.js:1:1 - error TF1051: `schemaOf<{ first: string; }>`");
    expect(stderr).toContain("sourceMap: true");
    expect(stderr).toContain("Nothing was written.");
    expect(await project.read("dist/models.js")).toBe(before);
  });

  test("finds the source by the tsconfig.json", async () => {
    expect(await project.tsfunc(["patch", "dist/models.js"])).toMatchObject({ code: 0 });
    await project.write("main.mjs", MAIN);
    expect(await project.node(["main.mjs"])).toMatchObject({ code: 0, stdout: '["user: 2 words, en, 0.7"] [3]\n' });
  });

  test("says so where there is no source", async () => {
    await project.write(
      "dist/lost.js",
      'const runtime_1 = require("@tsfunc/runtime");\n(0, runtime_1.pyfunc)((a) => a);\n',
    );
    const { code, stderr } = await project.tsfunc(["patch", "dist/lost.js"]);
    expect(code).toBe(1);
    expect(stderr).toContain("dist/lost.js:1:1 - error TF1050: This file uses `pyfunc`");
  });

  test("reports types that cannot be used", async () => {
    await project.write("src/lost.ts", 'import { pyfunc } from "@tsfunc/runtime";\npyfunc((text: string) => text);\n');
    const { code, stderr } = await project.tsfunc(["patch", "dist/lost.js"]);
    expect(code).toBe(1);
    expect(stderr).toContain("src/lost.ts:2:9 - error TF1001");
    expect(existsSync(join(project.folder, "dist/lost.js.tmp"))).toBe(false);
  });
});

const MAIN = `import { createRequire } from "node:module";
const { default: ChatModel, norms } = createRequire(import.meta.url)("./dist/models.js");
const answers = new ChatModel().predict([{ role: "user", content: "good morning" }]);
console.log(JSON.stringify(answers), JSON.stringify(norms([{ x: -3 }])));
`;
