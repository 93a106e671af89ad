import type { BuildTool } from "./build-tool.ts";
import { bundler } from "./bundler.ts";

const WEBPACK = { command: "webpack", output: "dist/main.js" };
const NOT_MINIFIED = ["--mode", "development"];

/** webpack, with each of its loaders for TypeScript; what one of them has been through is minified, too. */
export const webpacks: readonly BuildTool[] = [
  bundler("webpack with swc-loader", { ...WEBPACK, args: [] }),
  bundler("webpack with ts-loader", {
    ...WEBPACK,
    args: NOT_MINIFIED,
    compilerOptions: { noEmit: false, rewriteRelativeImportExtensions: true, sourceMap: true, noUnusedLocals: true },
  }),
  bundler("webpack with esbuild-loader", { ...WEBPACK, args: NOT_MINIFIED }),
];
