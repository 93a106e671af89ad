import { legacyAlone } from "./absent-plugin.ts";
import { describeBuildTool } from "./describe-build-tool.ts";
import { rolldowns } from "./tools/rolldown.ts";

for (const [index, tool] of rolldowns.entries()) {
  describeBuildTool(tool, index === 0 ? legacyAlone('rolldown"') : null);
}
