import { ourError } from "./absent-plugin.ts";
import { describeBuildTool } from "./describe-build-tool.ts";
import { webpacks } from "./tools/webpack.ts";

for (const [index, tool] of webpacks.entries())
  describeBuildTool(tool, index === 0 ? () => ourError('webpack"') : null);
