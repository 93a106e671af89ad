import type { BuildTool } from "./build-tool.ts";
import { bundler } from "./bundler.ts";

const ROLLUP = { command: "rollup", args: ["-c"], output: "dist/main.js" };

/** Rollup, with each plugin that compiles TypeScript in a way of its own: while it loads a file, and as a transform. */
export const rollups: readonly BuildTool[] = [
  bundler("Rollup with @rollup/plugin-typescript", {
    ...ROLLUP,
    compilerOptions: { noEmit: false, rewriteRelativeImportExtensions: true, outDir: "dist", sourceMap: true },
  }),
  bundler("Rollup with rollup-plugin-esbuild", ROLLUP),
];
