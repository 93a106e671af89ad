import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentedConfig } from "./documented-config.ts";
import { Project } from "./project.ts";

const SHAPES = `import type { long } from "@tsfunc/runtime";

export interface Size { width: number; height: number }

export class Shape {
  size!: Size;
  count!: long;
  get area(): number { return this.count * this.size.width * this.size.height; }
}
`;

const MODEL = `import { predictOf, pyfunc, signatureOf } from "@tsfunc/runtime";
import type { Shape } from "shapes";

@pyfunc
export class AreaModel {
  predict(modelInput: Shape[]): number[] {
    return modelInput.map((shape) => shape.area);
  }
}

const predict = predictOf(new AreaModel()) as (modelInput: unknown) => unknown;
console.log(String(signatureOf(AreaModel).inputs), predict([{ size: { width: 2, height: 3 }, count: 2 }]));
try {
  predict([{ size: { width: 2 }, count: 2 }]);
} catch (error) {
  console.log((error as { code: string }).code);
}
`;

const PRINTED =
  "[{count: long (required), size: {height: double (required), width: double (required)} (required)} (required)] [ 12 ]\nTF2100\n";

/** How the package of the types is seen by its sibling. */
const SIBLINGS = [
  { seen: "as its source", exports: "./src/index.ts", built: false },
  { seen: "as its declarations", exports: { types: "./dist/index.d.ts", default: "./dist/index.js" }, built: true },
];

describe.each(SIBLINGS)("types of a package of the same workspace, $seen", ({ exports, built }) => {
  let workspace: Project;
  beforeAll(async () => {
    workspace = await Project.create({ experimentalDecorators: false });
    for (const folder of ["shapes/src", "models/node_modules"]) {
      await mkdir(join(workspace.folder, folder), { recursive: true });
    }
    const manifest = { type: "module", version: "1.0.0" };
    const options = { module: "NodeNext", target: "ES2022", strict: true, skipLibCheck: true, types: [] };
    const composite = { ...options, composite: true, rootDir: "src", outDir: "dist" };
    const models = { compilerOptions: options, references: [{ path: "../shapes" }], include: ["*.ts"] };
    const files = {
      "shapes/package.json": JSON.stringify({ ...manifest, name: "shapes", exports }),
      "shapes/tsconfig.json": JSON.stringify({ compilerOptions: composite, include: ["src"] }),
      "shapes/src/index.ts": SHAPES,
      "models/package.json": JSON.stringify({ ...manifest, name: "models", dependencies: { shapes: "1.0.0" } }),
      "models/tsconfig.json": JSON.stringify(models),
      "models/main.ts": MODEL,
    };
    for (const [file, text] of Object.entries(files)) await workspace.write(file, text);
    await symlink(join(workspace.folder, "shapes"), join(workspace.folder, "models/node_modules/shapes"), "junction");
    if (!built) return;
    const { ok, output } = await workspace.run([Project.command("tsc", "typescript"), "-p", "shapes"]);
    expect(ok, output).toBe(true);
  });
  afterAll(() => workspace.remove());

  test("are read by node --import", async () => {
    const register = "@tsfunc/compiler-plugin/register";
    expect(await workspace.run(["--import", register, "models/main.ts"])).toEqual({ ok: true, output: PRINTED });
  });

  test.each(["esbuild", "Rolldown"])("are read by %s", async (name) => {
    const { file, text } = documentedConfig(name);
    await workspace.write(file, text.replaceAll("main.ts", "models/main.ts"));
    const command = name === "esbuild" ? [file] : [Project.command("rolldown"), "-c"];
    const { output } = await workspace.run(command, ["dist/main.js"]);
    expect(output).toContain(PRINTED);
  });
});
