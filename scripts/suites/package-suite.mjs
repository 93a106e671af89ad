import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { packPackages } from "../packing/pack-packages.mjs";
import { runTool } from "../setup/command.mjs";
import { outcomeOf } from "./tool-suite.mjs";

/**
 * Runs a tool on the tarball of every public package.
 *
 * @param {string} tool
 * @param {(tarball: string) => readonly string[]} argsFor
 * @returns {Promise<import("./suite.mjs").SuiteOutcome>}
 */
export async function packageSuite(tool, argsFor) {
  const folder = mkdtempSync(join(tmpdir(), "tsfunc-packages-"));
  try {
    const tarballs = await packPackages(folder);
    const outcomes = await Promise.all(tarballs.map((tarball) => runTool(tool, argsFor(tarball))));
    const output = outcomes.map((outcome, index) => `${basename(tarballs[index] ?? "")}\n${outcome.output}`).join("\n");
    return outcomeOf({ ok: outcomes.every((outcome) => outcome.ok), output });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
