import { ourError } from "./absent-plugin.ts";
import { describeBuildTool } from "./describe-build-tool.ts";
import { rollups } from "./tools/rollup.ts";

for (const [index, tool] of rollups.entries()) describeBuildTool(tool, index === 0 ? () => ourError('rollup"') : null);
