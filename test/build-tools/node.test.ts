import { OUR_ERROR } from "./absent-plugin.ts";
import { describeBuildTool } from "./describe-build-tool.ts";
import { node } from "./tools/node.ts";

describeBuildTool(node, () => [...OUR_ERROR, "node --import @tsfunc/compiler-plugin/register model.ts"]);
