import { runCommand } from "../setup/command.mjs";
import { ENVIRONMENTS, preparePython } from "../setup/python.mjs";
import { packageSuite } from "./package-suite.mjs";
import { outcomeOf, toolSuite } from "./tool-suite.mjs";
import { vitestSuite } from "./vitest-suite.mjs";

/**
 * Everything that `npm test` runs, the quick ones first.
 *
 * @type {readonly import("./suite.mjs").Suite[]}
 */
export const SUITES = [
  {
    name: "biome",
    title: "format, imports and lint rules",
    tool: "@biomejs/biome",
    run: () => toolSuite("@biomejs/biome", ["check", "--error-on-warnings", "."]),
  },
  {
    name: "types",
    title: "TypeScript, every project of the workspace",
    tool: "typescript",
    run: async () => outcomeOf(await runCommand(process.execPath, ["scripts/typecheck.mjs"])),
  },
  {
    name: "knip",
    title: "unused files, exports and dependencies",
    tool: "knip",
    run: () => toolSuite("knip", ["--no-progress", "--treat-config-hints-as-errors"]),
  },
  {
    name: "publint",
    title: "the package.json of each tarball",
    tool: "publint",
    run: () => packageSuite("publint", (tarball) => ["run", "--strict", tarball]),
  },
  {
    name: "attw",
    title: "the types of each tarball as every module resolution finds them",
    tool: "@arethetypeswrong/cli",
    run: () => packageSuite("@arethetypeswrong/cli", (tarball) => ["--profile", "esm-only", "--no-color", tarball]),
  },
  {
    name: "size",
    title: "what each entry of the runtime costs its users",
    tool: "size-limit",
    run: () => toolSuite("size-limit", []),
  },
  {
    name: "vitest",
    title: "unit, type, conformance and package tests",
    tool: "vitest",
    run: async (options) => {
      if (options.projects.length === 0 || options.projects.includes("interop")) await preparePython(ENVIRONMENTS);
      return await vitestSuite(options);
    },
  },
];
