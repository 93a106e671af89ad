import { documentedConfig } from "../documented-config.ts";
import { Project } from "../project.ts";
import type { BuildTool } from "./build-tool.ts";

const TEST = 'import { test } from "vitest";\ntest("loads", { timeout: 60_000 }, () => import("./main.ts"));\n';

/** A run of vitest that has one test: that the file can be loaded. */
export const vitest: BuildTool = {
  name: "vitest",
  config: documentedConfig("vitest"),
  async run(project) {
    await project.write("main.test.ts", TEST);
    return await project.run([Project.command("vitest"), "run"]);
  },
};
