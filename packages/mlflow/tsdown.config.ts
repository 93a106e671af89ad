import { defineConfig } from "tsdown";
import { packageBuild } from "../../tsdown.base.ts";
import manifest from "./package.json" with { type: "json" };

/** Files of their own, so that models which call `setModel` are bundled with nothing else of this package. */
const parts = { "set-model": "./src/load/set-model.ts", models: "./src/models.ts" };

export default defineConfig(packageBuild(manifest, "node", parts));
