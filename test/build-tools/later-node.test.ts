import { describe } from "vitest";
import { legacyAlone, ourError } from "./absent-plugin.ts";
import { describeBuildTool } from "./describe-build-tool.ts";
import { laterNode } from "./later-node.ts";
import { node } from "./tools/node.ts";
import { vitest5 } from "./tools/vitest.ts";

const path = laterNode();

describe.skipIf(path === null)("in Node 24,", () => {
  const inLaterNode = path === null ? {} : { node: path };
  describeBuildTool({ ...node, ...inLaterNode }, () => ourError("register model.ts"));
  describeBuildTool({ ...vitest5, ...inLaterNode }, legacyAlone('vite"'));
});
