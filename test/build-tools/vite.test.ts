import { seenInVite } from "./absent-plugin.ts";
import { describeBuildTool } from "./describe-build-tool.ts";
import { viteBuild } from "./tools/vite-build.ts";
import { viteDevServer } from "./tools/vite-dev-server.ts";

describeBuildTool(viteBuild, seenInVite);
describeBuildTool(viteDevServer, seenInVite);
