import { defineConfig } from "tsdown";
import { packageBuild } from "../../tsdown.base.ts";
import { pageCopies } from "../../tsdown.page.ts";
import manifest from "./package.json" with { type: "json" };

export default defineConfig({
  ...packageBuild(manifest, "node", { worker: "./src/workers/worker.ts" }),
  copy: pageCopies("try.html"),
});
