import { defineConfig } from "tsdown";
import { packageBuild } from "../../tsdown.base.ts";
import manifest from "./package.json" with { type: "json" };

/** Threads of their own. */
const threads = {
  loader: "./src/build-tools/loader.ts",
  "program-thread": "./src/build-tools/programs/program-thread.ts",
};

export default defineConfig(packageBuild(manifest, "node", threads));
