import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { legacyAlone, ourError } from "./absent-plugin.ts";
import { describeBuildTool } from "./describe-build-tool.ts";
import { documentedConfig, withoutPlugin } from "./documented-config.ts";
import { Project } from "./project.ts";
import { esbuild } from "./tools/esbuild.ts";

describeBuildTool(esbuild, legacyAlone('esbuild"'));

describe("esbuild", () => {
  const { file, text } = documentedConfig("esbuild");
  const withOption = (script: string, option: string) => script.replace("bundle: true", `bundle: true, ${option}`);
  let project: Project;
  beforeAll(async () => {
    project = await Project.create({ experimentalDecorators: false });
  });
  afterAll(() => project.remove());

  test("lowers TC39 decorators without the plugin where its target asks for it", async () => {
    await project.write(file, withOption(withoutPlugin({ file, text }).text, 'target: "node20"'));
    const { ok, output } = await esbuild.run(project);
    expect(ok).toBe(false);
    for (const seen of ourError('esbuild"')) expect(output).toContain(seen);
  });

  test("reads the tsconfig that the build names", async () => {
    const tsconfig = '{ "extends": "./tsconfig.json", "compilerOptions": { "experimentalDecorators": true } }';
    await project.write("tsconfig.legacy.json", tsconfig);
    await project.write(file, withOption(text, 'tsconfig: "tsconfig.legacy.json"'));
    expect((await esbuild.run(project)).output).toContain('"reflectMetadata":true');
  });

  test("shows the line that a diagnostic is about", async () => {
    await project.write(file, text);
    await project.write("main.ts", 'import "./unusable.ts";\n');
    const { output } = await esbuild.run(project);
    expect(output).toMatch(/✘ \[ERROR\] TF1001: .*\n\n {4}unusable\.ts:8:29:\n +8 │ export const shout = /);
    expect(output).not.toContain("onLoad");
  });
});
