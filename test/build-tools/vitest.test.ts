import { seenInVite } from "./absent-plugin.ts";
import { describeBuildTool } from "./describe-build-tool.ts";
import { vitest } from "./tools/vitest.ts";

describeBuildTool(vitest, seenInVite);
