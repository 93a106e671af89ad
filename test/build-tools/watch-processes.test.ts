import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { documentedConfig } from "./documented-config.ts";
import { Page } from "./page.ts";
import { Project } from "./project.ts";
import type { RunningNode } from "./running-node.ts";

const MODEL = `import { pyfunc, signatureOf } from "@tsfunc/runtime";
import type { Shape } from "./shape.ts";

export const areas = pyfunc((modelInput: Shape[]): number[] => modelInput.map((shape) => shape.width));
export const inputs = String(signatureOf(areas).inputs);
`;

const TEST = `import { test } from "vitest";
import { inputs } from "./shape-model.ts";
test("the model", () => console.log(inputs));
`;

/** What each watcher shows of a model: the bundle that it writes, or what the test prints. */
const WATCHERS = [
  { name: "Rollup with @rollup/plugin-typescript", command: ["rollup"], args: ["-c", "-w"], bundle: "dist/main.js" },
  {
    name: "webpack with swc-loader",
    command: ["webpack"],
    args: ["--watch", "--mode", "none"],
    bundle: "dist/main.js",
  },
  { name: "Rolldown", command: ["rolldown"], args: ["-c", "-w"], bundle: "dist/main.js" },
  {
    name: "Rspack",
    command: ["rspack", "@rspack/cli"],
    args: ["build", "-w", "--mode", "none"],
    bundle: "dist/main.js",
  },
  { name: "vitest", command: ["vitest"], args: ["watch"], bundle: null },
] as const;

const UNTIL = { timeout: 60_000, interval: 200 };

describe.each(WATCHERS)("$name, watching", ({ name, command: [command, from], args, bundle }) => {
  let project: Project;
  let watcher: RunningNode;
  beforeEach(async () => {
    project = await Project.create({
      rewriteRelativeImportExtensions: true,
      noEmit: false,
      sourceMap: true,
      outDir: "dist",
    });
    const { file, text } = documentedConfig(name);
    await project.write(file, text);
    await project.write("shape-model.ts", MODEL);
    await project.write("shape.test.ts", TEST);
    await project.write("main.ts", 'export { inputs } from "./shape-model.ts";\n');
    await declareShape("width: number");
    watcher = project.start([Project.command(command, from), ...args]);
  });
  afterEach(async () => {
    await watcher.stop();
    await project.remove();
  });

  const declareShape = (properties: string) => project.write("shape.ts", `export interface Shape { ${properties} }\n`);
  const shown = async () => (bundle === null ? watcher.output : await project.read(bundle).catch(() => ""));

  test("compiles the model again when a file of types alone changes, also after one that it could not use", async () => {
    await vi.waitFor(async () => expect(await shown()).toContain("width"), UNTIL);
    await declareShape("width: number; height: number | null");
    await vi.waitFor(() => expect(watcher.output).toContain("TF1004"), UNTIL);
    await declareShape("width: number; depth: number");
    await vi.waitFor(async () => expect(await shown()).toContain("depth"), UNTIL);
  });
});

describe("Vite in development, seen from a page", () => {
  let project: Project;
  let server: RunningNode;
  let page: Page;
  beforeEach(async () => {
    project = await Project.create({});
    const { file, text } = documentedConfig("Vite");
    await project.write(file, text);
    await project.write("shape-model.ts", MODEL);
    await project.write("hot-model.ts", `${MODEL}(import.meta as ImportMeta & { hot?: any }).hot?.accept();\n`);
    await project.write("shape.ts", "export interface Shape { width: number }\n");
    server = project.start([Project.command("vite"), "--host", "127.0.0.1", "--port", "0"]);
    page = await vi.waitFor(() => Page.open(server.output), UNTIL);
  });
  afterEach(async () => {
    await page?.close();
    await server.stop();
    await project.remove();
  });

  test.each([
    ["is replaced where it accepts that", "hot-model.ts", { type: "update", updates: [{ path: "/hot-model.ts" }] }],
    ["has the page loaded again where it does not", "shape-model.ts", { type: "full-reload" }],
  ])("a model whose type another file declares %s", async (_, model, message) => {
    expect(await page.module(model)).not.toContain("height");
    await project.write("shape.ts", "export interface Shape { width: number; height: number }\n");
    await vi.waitFor(() => expect(page.messages).toContainEqual(expect.objectContaining(hot(message))), UNTIL);
    expect(await page.module(model)).toContain("height");
  });
});

/** A message of Vite in which more may stand. */
function hot({ type, updates }: { readonly type: string; readonly updates?: readonly object[] }): object {
  if (updates === undefined) return { type };
  return { type, updates: updates.map((update) => expect.objectContaining(update)) };
}
