import { defineConfig } from "tsdown";
import { packageBuild } from "../../tsdown.base.ts";
import { pageCopies } from "../../tsdown.page.ts";
import manifest from "./package.json" with { type: "json" };

/** What is started, and not imported. */
const programs = { bin: "./src/bin.ts", "analysis-thread": "./src/playground/analysis/analysis-thread.ts" };

export default defineConfig({ ...packageBuild(manifest, "node", programs), copy: pageCopies("index.html") });
