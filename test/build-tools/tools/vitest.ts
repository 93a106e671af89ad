import { documentedConfig } from "../documented-config.ts";
import { Project } from "../project.ts";
import type { BuildTool } from "./build-tool.ts";

const TEST = 'import { test } from "vitest";\ntest("loads", { timeout: 60_000 }, () => import("./main.ts"));\n';

/** A run of vitest that has one test: that the file can be loaded. */
export const vitest: BuildTool = vitestOf("vitest");

/** The same of the next major version, which asks for a later Node. */
export const vitest5: BuildTool = { ...vitestOf("vitest-5"), name: "vitest 5", packages: { vitest: "vitest-5" } };

function vitestOf(from: string): BuildTool {
  return {
    name: "vitest",
    config: documentedConfig("vitest"),
    async run(project) {
      await project.write("main.test.ts", TEST);
      return await project.run([Project.command("vitest", from), "run"]);
    },
  };
}
