import { availableParallelism } from "node:os";
import { defaultServerConditions } from "vite";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const MINUTE = 60_000;

/**
 * Packages of the workspace are tested as sources, not as they were built last. Others are what Node takes, not what they have for bundlers.
 */
const conditions = ["@tsfunc/source", ...defaultServerConditions.filter((condition) => condition !== "module")];

/** For tests that measure time and memory, and those that take all processors themselves: they run last, and one after the other. */
const ALONE = { maxWorkers: 1, sequence: { groupOrder: 1 } };

/** One project of tests that run in Node. */
function project(
  name: string,
  folder: string,
  test: TestProjectInlineConfiguration["test"] = {},
): TestProjectInlineConfiguration {
  return {
    resolve: { conditions },
    ssr: { resolve: { conditions, externalConditions: conditions } },
    test: { name, include: [`${folder}/**/*.test.ts`], ...test },
  };
}

/** The unit tests of a package, beside its source, with its type tests. */
function packageProject(
  name: string,
  test: TestProjectInlineConfiguration["test"] = {},
): TestProjectInlineConfiguration {
  const folder = `packages/${name}/src`;
  return project(name, folder, {
    testTimeout: MINUTE,
    ...test,
    typecheck: { enabled: true, include: [`${folder}/**/*.test-d.ts`], tsconfig: "tsconfig.json" },
  });
}

export default defineConfig({
  test: {
    // By default vitest leaves a processor to itself; of two that is too many, because tests mostly wait for processes.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      packageProject("runtime"),
      packageProject("compiler-plugin"),
      packageProject("cli"),
      packageProject("mlflow", { testTimeout: 2 * MINUTE, hookTimeout: 2 * MINUTE }),
      packageProject("server", { testTimeout: 2 * MINUTE, hookTimeout: 2 * MINUTE }),
      project("scripts", "scripts"),
      project("architecture", "test/architecture", { testTimeout: MINUTE }),
      project("api", "test/api", { testTimeout: MINUTE }),
      project("differential", "test/differential", { testTimeout: 5 * MINUTE }),
      project("constructs", "test/constructs", { testTimeout: MINUTE }),
      project("conformance", "test/conformance", { testTimeout: 5 * MINUTE }),
      project("interop", "test/interop", { testTimeout: 5 * MINUTE, hookTimeout: MINUTE }),
      project("build-tools", "test/build-tools", {
        testTimeout: 2 * MINUTE,
        hookTimeout: 2 * MINUTE,
        globalSetup: "test/build-tools/global-setup.ts",
      }),
      project("command-line", "test/cli", {
        testTimeout: 2 * MINUTE,
        hookTimeout: 2 * MINUTE,
        globalSetup: "test/cli/global-setup.ts",
      }),
      project("playground", "packages/playground/src", { testTimeout: MINUTE }),
      project("playground-pages", "test/playground", {
        testTimeout: 2 * MINUTE,
        hookTimeout: MINUTE,
        globalSetup: "test/playground/global-setup.ts",
      }),
      project("faults", "test/faults", { ...ALONE, testTimeout: 10 * MINUTE, hookTimeout: MINUTE }),
      project("crash", "test/crash", { ...ALONE, testTimeout: 20 * MINUTE }),
      project("packed", "test/packed", { testTimeout: 2 * MINUTE, hookTimeout: 5 * MINUTE }),
    ],
  },
});
