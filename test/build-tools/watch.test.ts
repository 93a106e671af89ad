import { join } from "node:path";
import esbuildPlugin from "@tsfunc/compiler-plugin/esbuild";
import vitePlugin from "@tsfunc/compiler-plugin/vite";
import { context } from "esbuild";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { Project } from "./project.ts";

const MODEL = `import { pyfunc, signatureOf } from "@tsfunc/runtime";
import type { Shape } from "./shape.ts";

export const areas = pyfunc((modelInput: Shape[]): number[] => modelInput.map((shape) => shape.width));
export const inputs = String(signatureOf(areas).inputs);
`;

describe("when a type changes that another file declares", () => {
  let project: Project;
  beforeAll(async () => {
    project = await Project.create({ experimentalDecorators: false });
    await project.write("shape-model.ts", MODEL);
  });
  beforeEach(() => declareShape("width: number"));
  afterAll(() => project.remove());

  const declareShape = (properties: string) => project.write("shape.ts", `export interface Shape { ${properties} }\n`);

  test("a dev server of Vite compiles the model again", async () => {
    const server = await createServer({
      root: project.folder,
      configFile: false,
      logLevel: "silent",
      appType: "custom",
      plugins: [vitePlugin()],
      server: { middlewareMode: true, ws: false },
    });
    try {
      expect(await inputsServed(server)).not.toContain("height");
      await declareShape("width: number; height: number");
      await vi.waitFor(async () => expect(await inputsServed(server)).toContain("height: double"), 10_000);
    } finally {
      await server.close();
    }
  });

  test("a rebuild of esbuild compiles the model again, also where the type could not be used before", async () => {
    const build = await context({
      entryPoints: [join(project.folder, "shape-model.ts")],
      bundle: true,
      format: "esm",
      write: false,
      logLevel: "silent",
      plugins: [esbuildPlugin()],
    });
    try {
      expect((await build.rebuild()).outputFiles[0]?.text).not.toContain('"height"');
      await declareShape("width: number; height: number | null");
      await expect(build.rebuild()).rejects.toMatchObject({
        errors: [{ text: expect.stringContaining("TF1004"), location: { line: 1, column: 40 } }],
      });
      await declareShape("width: number; height?: number | null");
      expect((await build.rebuild()).outputFiles[0]?.text).toContain('"height"');
    } finally {
      await build.dispose();
    }
  });
});

async function inputsServed(server: ViteDevServer): Promise<unknown> {
  const { inputs } = await server.ssrLoadModule("/shape-model.ts");
  return inputs;
}
