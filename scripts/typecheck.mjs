import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { runTool } from "./setup/command.mjs";
import { ROOT } from "./setup/workspace.mjs";

/** Folders that are a project themselves, and folders whose subfolders are. */
const FOLDERS = [".", "bench", "scripts", ...["packages", "examples", "test"].flatMap(subfolders)];

const projects = FOLDERS.map((folder) => join(ROOT, folder, "tsconfig.json")).filter((file) => existsSync(file));
const pending = [...projects];
await Promise.all([checkNext(), checkNext()]);

/** Checks one project after the other; two of these run at a time. */
async function checkNext() {
  for (let project = pending.shift(); project !== undefined; project = pending.shift()) {
    const { ok, output } = await runTool("typescript", ["-p", project, "--pretty", "false"]);
    console.log(`${ok ? "ok    " : "failed"} ${relative(ROOT, project)}`);
    if (ok) continue;
    console.log(output);
    process.exitCode = 1;
  }
}

/** @param {string} folder */
function subfolders(folder) {
  const path = join(ROOT, folder);
  return existsSync(path) ? readdirSync(path).map((name) => join(folder, name)) : [];
}
