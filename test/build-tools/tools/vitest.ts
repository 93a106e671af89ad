import type { Project } from "../project.ts";
import type { Outcome } from "../run-node.ts";
import type { BuildTool } from "./build-tool.ts";

/** A run of vitest that has one test: that the file can be loaded. */
export const vitest: BuildTool = {
  name: "vitest",
  run: (project, entry) => runTest(project, entry, "vite.config.ts"),
  runWithoutPlugin: (project, entry) => runTest(project, entry, "without-plugin.config.ts"),
};

async function runTest(project: Project, entry: string, config: string): Promise<Outcome> {
  const test = entry.replace(/\.ts$/, ".test.ts");
  await project.write(test, `import { test } from "vitest";\ntest("loads", () => import("./${entry}"));\n`);
  return await project.run([
    "node_modules/vitest/vitest.mjs",
    "run",
    "--testTimeout",
    "60000",
    "--config",
    config,
    test,
  ]);
}
