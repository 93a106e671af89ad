import { legacyAlone } from "./absent-plugin.ts";
import { describeBuildTool } from "./describe-build-tool.ts";
import { rolldown } from "./tools/rolldown.ts";

describeBuildTool(rolldown, legacyAlone('rolldown"'));
