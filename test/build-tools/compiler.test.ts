import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CompileError } from "../../packages/compiler-plugin/src/build-tools/compile-error.ts";
import { Compiler } from "../../packages/compiler-plugin/src/build-tools/compiler.ts";
import { Project } from "./project.ts";

const REFLECT = 'import "@tsfunc/runtime/reflect"';

let project: Project;
beforeAll(async () => {
  project = await Project.create({ experimentalDecorators: true });
});
afterAll(() => project.remove());

function compile(compiler: Compiler, file: string, text: string) {
  return compiler.compile(join(project.folder, file), text);
}

describe("what is injected", () => {
  test.each(["chat-model.ts", "point-models.mts"])("moves no line of %s", async (file) => {
    const text = await project.read(file);
    const written = text.split("\n");
    const compiled = (await compile(new Compiler(), file, text))?.code.split("\n") ?? [];
    const grown = written.filter((line, index) => compiled[index] !== line);
    expect(grown).toEqual(written.filter((line) => /@pyfunc|pyfunc\(/.test(line)));
    written.forEach((line, index) => {
      expect(compiled[index]?.startsWith(line.split("pyfunc")[0] ?? "")).toBe(true);
    });
  });
});

describe("the tsconfig.json", () => {
  test("is that of the file, wherever the build was started", async () => {
    const compilation = await compile(new Compiler(), "chat-model.ts", await project.read("chat-model.ts"));
    expect(compilation?.code).toContain(REFLECT);
  });

  test("is the reference that names the file, where the nearest one has only references", async () => {
    await mkdir(join(project.folder, "solution"));
    const options = { module: "NodeNext", strict: true, allowImportingTsExtensions: true, noEmit: true };
    const app = { compilerOptions: { ...options, experimentalDecorators: true }, include: ["*.ts"] };
    const build = { compilerOptions: options, include: ["*.mts"] };
    await project.write("solution/tsconfig.build.json", JSON.stringify(build));
    await project.write("solution/tsconfig.app.json", JSON.stringify(app));
    const references = [{ path: "./tsconfig.build.json" }, { path: "./tsconfig.app.json" }];
    await project.write("solution/tsconfig.json", JSON.stringify({ files: [], references }));
    const text =
      'import { pyfunc } from "@tsfunc/runtime";\nexport const echo = pyfunc((modelInput: string[]) => modelInput);\n';
    for (const file of ["solution/echo.ts", "solution/echo.mts"]) await project.write(file, text);
    const compiler = new Compiler();
    expect((await compile(compiler, "solution/echo.ts", text))?.code).toContain(REFLECT);
    expect((await compile(compiler, "solution/echo.mts", text))?.code).not.toContain(REFLECT);
  });
});

describe("findings", () => {
  const text = `import { pyfunc } from "@tsfunc/runtime";
export const first = pyfunc((modelInput: { value: string | number; extra: any }[]): void => {});
`;

  test("are given once, and only warnings", async () => {
    await project.write("findings.ts", text);
    const compiler = new Compiler();
    const codes = async () => (await compile(compiler, "findings.ts", text))?.warnings.map((one) => one.code);
    expect(await codes()).toEqual(["TF1007"]);
    expect(await codes()).toEqual([]);
  });

  test("name the other files that have to be watched", async () => {
    await project.write("shape.ts", "export interface Shape { width: number | null }\n");
    const model = `import { pyfunc } from "@tsfunc/runtime";
import type { Shape } from "./shape.ts";
export const areas = pyfunc((modelInput: Shape[]): void => {});
`;
    await project.write("shape-model.ts", model);
    const compiler = new Compiler();
    await expect(compile(compiler, "shape-model.ts", model)).rejects.toThrow(CompileError);
    await project.write("shape.ts", "export interface Shape { width: number }\n");
    compiler.refresh();
    expect((await compile(compiler, "shape-model.ts", model))?.dependencies).toEqual([
      join(project.folder, "shape.ts"),
    ]);
  });

  test("are those of a file as it is at the next compilation, not of one that was still being written when it changed", async () => {
    await project.write("size.ts", "export interface Size { width: number }\n");
    const model = `import { pyfunc } from "@tsfunc/runtime";
import type { Size } from "./size.ts";
export const widths = pyfunc((modelInput: Size[]): void => {});
`;
    await project.write("size-model.ts", model);
    const compiler = new Compiler();
    expect((await compile(compiler, "size-model.ts", model))?.code).not.toContain('"depth"');
    await project.write("size.ts", "");
    compiler.invalidate(join(project.folder, "size.ts"));
    await project.write("size.ts", "export interface Size { depth: number }\n");
    expect((await compile(compiler, "size-model.ts", model))?.code).toContain('"depth"');
  });
});
