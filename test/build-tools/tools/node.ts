import type { BuildTool } from "./build-tool.ts";

/** Node with our loader; without it TypeScript's compiler comes first. */
export const node: BuildTool = {
  name: "node --import",
  run: (project, entry) => project.run(["--import", "@tsfunc/compiler-plugin/register", entry]),
  runWithoutPlugin: (project, entry) =>
    project.run(
      [
        "node_modules/typescript/bin/tsc",
        "--noCheck",
        "--noEmit",
        "false",
        "--rewriteRelativeImportExtensions",
        "--outDir",
        "dist",
      ],
      [`dist/${entry.replace(/\.ts$/, ".js")}`],
    ),
};
