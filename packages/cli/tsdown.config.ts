import { defineConfig } from "tsdown";
import { packageBuild } from "../../tsdown.base.ts";
import manifest from "./package.json" with { type: "json" };

export default defineConfig(
  packageBuild(manifest, "node", { bin: "./src/bin.ts", "predict-worker": "./src/commands/predict/worker.ts" }),
);
