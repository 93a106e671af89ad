import { Project } from "../project.ts";
import type { BuildTool } from "./build-tool.ts";

const COMPILE = ["--noCheck", "--noEmit", "false", "--rewriteRelativeImportExtensions", "--outDir", "dist"];

/** Node with our loader; without it TypeScript's compiler comes first. */
export const node: BuildTool = {
  name: "node --import",
  config: null,
  run: (project) => project.run(["--import", "@tsfunc/compiler-plugin/register", "main.ts"]),
  runWithoutPlugin: (project) => project.run([Project.command("tsc", "typescript"), ...COMPILE], ["dist/main.js"]),
};
