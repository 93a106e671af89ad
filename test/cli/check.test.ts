import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CliProject } from "./cli-project.ts";

/** Indented by tabs, below which the caret has to stand. */
const UNUSABLE = `import { pyfunc } from "@tsfunc/runtime";

export interface Question {
\tlanguage: string | null;
\textra: any;
}

export const answers = pyfunc((modelInput: Question[]): string[] => modelInput.map(String));
`;

let project: CliProject;
beforeAll(async () => {
  project = await CliProject.create("models");
  await project.write("src/unusable.ts", UNUSABLE);
});
afterAll(() => project.remove());

test("shows a diagnostic with its line, a caret below the place and what to do", async () => {
  const { code, stdout, stderr } = await project.tsfunc(["check", "src/unusable.ts"]);
  expect(code).toBe(1);
  expect(stdout).toContain(
    "src/unusable.ts:4:2 - error TF1004: `Question.language` may be null, but it is neither optional nor has a default, and MLflow's optional properties need one.\n" +
      "  4 │ \tlanguage: string | null;\n" +
      "    │ \t^\n" +
      "  Write `language?: string | null`, or give it a default: `language: string | null = null`.\n",
  );
  expect(stdout).toContain("src/unusable.ts:5:2 - warning TF1007");
  expect(stderr).toContain("1 file, 0 models: 1 error, 1 warning.");
});

test("ends with 0 where all types can be used", async () => {
  const { code, stdout, stderr } = await project.tsfunc(["check", "src/chat-model.ts"]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  expect(stderr).toContain("1 file, 1 model: 0 errors, 0 warnings.");
});

test("looks at all files of the project, or at those of a folder", async () => {
  expect((await project.tsfunc(["check"])).stderr).toContain("2 files, 1 model: 1 error, 1 warning.");
  expect((await project.tsfunc(["check", "src"])).stderr).toContain("2 files, 1 model: 1 error, 1 warning.");
});

test("reads each file by the tsconfig.json next to it, or by the one that is named", async () => {
  await mkdir(join(project.folder, "packages"), { recursive: true });
  await project.write("packages/tsconfig.json", '{ "compilerOptions": { "paths": { "@shapes": ["./shapes.ts"] } } }');
  await project.write("packages/shapes.ts", "export interface Shape { width: number }\n");
  await project.write(
    "packages/model.ts",
    'import { pyfunc } from "@tsfunc/runtime";\nimport type { Shape } from "@shapes";\npyfunc((modelInput: Shape[]) => {});\n',
  );
  expect(await project.tsfunc(["check", "packages"])).toMatchObject({ code: 0 });
  const { code, stdout } = await project.tsfunc(["check", "packages", "--project", "tsconfig.json"]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringContaining("TF1010") });
});

test("prints models with their signatures and diagnostics as JSON", async () => {
  const { code, stdout } = await project.tsfunc(["check", "src", "--json"]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    files: ["chat-model.ts", "unusable.ts"].map((name) => join(project.folder, "src", name)),
    models: [
      {
        file: join(project.folder, "src/chat-model.ts"),
        name: "ChatModel",
        kind: "class",
        signature: expect.objectContaining({ inputs: expect.stringContaining("content") }),
      },
    ],
    diagnostics: [
      expect.objectContaining({ code: "TF1004", severity: "error", line: 4, column: 2 }),
      expect.objectContaining({ code: "TF1007", severity: "warning", line: 5, column: 2 }),
    ],
  });
});
