import { legacyAlone } from "./absent-plugin.ts";
import { describeBuildTool } from "./describe-build-tool.ts";
import { vitest } from "./tools/vitest.ts";

describeBuildTool(vitest, legacyAlone('vite"'));
