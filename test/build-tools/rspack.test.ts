import { ourError } from "./absent-plugin.ts";
import { describeBuildTool } from "./describe-build-tool.ts";
import { rspack } from "./tools/rspack.ts";

describeBuildTool(rspack, () => ourError('rspack"'));
