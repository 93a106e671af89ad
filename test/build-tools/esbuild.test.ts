import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OUR_ERROR, SYNTAX_ERROR } from "./absent-plugin.ts";
import { describeBuildTool } from "./describe-build-tool.ts";
import { Project } from "./project.ts";
import { buildAndRun, esbuild } from "./tools/esbuild.ts";

describeBuildTool(esbuild, () => [...OUR_ERROR, 'tsfunc from "@tsfunc/compiler-plugin/esbuild"']);

describe("esbuild", () => {
  let project: Project;
  beforeAll(async () => {
    project = await Project.create({ experimentalDecorators: false });
  });
  afterAll(() => project.remove());

  test("leaves TC39 decorators in place without the plugin and a target", async () => {
    const { ok, output } = await buildAndRun(project, "main.ts", "--without-plugin");
    expect(ok).toBe(false);
    for (const text of SYNTAX_ERROR) expect(output).toContain(text);
  });

  test("reads the tsconfig that the build names", async () => {
    await project.write(
      "tsconfig.legacy.json",
      '{ "extends": "./tsconfig.json", "compilerOptions": { "experimentalDecorators": true } }',
    );
    const { output } = await buildAndRun(project, "main.ts", "--tsconfig=tsconfig.legacy.json");
    expect(output).toContain('"reflectMetadata":true');
  });

  test("shows the line that a diagnostic is about", async () => {
    const { output } = await esbuild.run(project, "unusable.ts");
    expect(output).toMatch(/✘ \[ERROR\] TF1001: .*\n\n {4}unusable\.ts:8:29:\n +8 │ export const shout = /);
    expect(output).not.toContain("onLoad");
  });
});
