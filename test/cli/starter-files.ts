/** What the package.json of every starter says. */
export const MANIFEST = { name: "starter", private: true, type: "module" };
/** A configuration of tsdown. */
export const TSDOWN = `import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: ['./src/index.ts'],
  platform: 'neutral',
  dts: false,
})
`;
/** A configuration of esbuild. */
export const ESBUILD = `import * as esbuild from "esbuild";

await esbuild.build({
  entryPoints: ["src/index.ts"],
  bundle: true,
  format: "esm",
  outdir: "dist",
});
`;
/** A configuration of Rollup and Rolldown. */
export const ROLLUP = `/** @type {import("rollup").RollupOptions} */
export default {
  input: "src/index.ts",
  output: { dir: "dist" },
  external: [/^@tsfunc/],
};
`;
/** A configuration of webpack, as its own generator writes it. */
export const WEBPACK = `const path = require("path");

const isProduction = process.env.NODE_ENV == "production";

const config = {
  entry: "./src/index.ts",
  output: {
    path: path.resolve(__dirname, "dist"),
  },
  plugins: [
    // Add your plugins here
  ],
  module: {
    rules: [{ test: /\\.ts$/i, loader: "ts-loader", exclude: ["/node_modules/"] }],
  },
  resolve: { extensions: [".ts", ".js"] },
};

module.exports = () => {
  config.mode = isProduction ? "production" : "development";
  return config;
};
`;
/** Compiler options of starters. */
export const TSCONFIG = { target: "ES2022", module: "NodeNext", strict: true, types: [], skipLibCheck: true };

/** A package.json, and a tsconfig.json unless the starter has none. */
export function project(manifest: object, compilerOptions: object = TSCONFIG): Readonly<Record<string, string>> {
  return {
    "package.json": `${JSON.stringify({ ...MANIFEST, ...manifest }, null, 2)}\n`,
    "tsconfig.json": `${JSON.stringify({ compilerOptions, include: ["src"] }, null, 2)}\n`,
  };
}
