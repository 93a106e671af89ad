import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Makes a program of a fixture that runs without a loader.
 *
 * @param name The file.
 * @param outfile Where the program goes.
 */
export async function bundleProgram(name: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    conditions: ["@tsfunc/source"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
}
