import { defineConfig, type UserConfig } from "tsdown";
import { packageBuild } from "../../tsdown.base.ts";
import manifest from "./package.json" with { type: "json" };

/** Files of their own, so that models which call `setModel` are bundled with nothing else of this package. */
const parts = { "set-model": "./src/load/set-model.ts", models: "./src/models.ts" };

/** One file with all that it needs: it is copied into models, where there is no package to import. */
function copiedFile(name: string, source: string, more: UserConfig = {}): UserConfig {
  return {
    ...packageBuild(manifest, "node"),
    entry: { [name]: source },
    outDir: "dist/python",
    outExtensions: () => ({ js: ".mjs" }),
    deps: { alwaysBundle: [/./], onlyBundle: false },
    sourcemap: false,
    dts: false,
    ...more,
  };
}

export default defineConfig([
  packageBuild(manifest, "node", parts),
  copiedFile("tsfunc_worker_v1", "./src/python/worker.ts", {
    copy: [{ from: "src/python/tsfunc_loader_v1.py", to: "dist/python" }],
  }),
  copiedFile("tsfunc_arrow_v1", "./src/python/arrow.ts", { minify: true }),
]);
