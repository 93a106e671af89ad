import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pnpm } from "./pnpm.mjs";
import { doing, done } from "./progress.mjs";
import { ROOT } from "./workspace.mjs";

const LOCK_FILE = join(ROOT, "pnpm-lock.yaml");
/** What pnpm keeps of the lock file that it last installed. */
const INSTALLED_LOCK_FILE = join(ROOT, "node_modules/.pnpm/lock.yaml");
const STAMP = join(ROOT, "node_modules/.tsfunc-installed");

/**
 * Installs the dependencies as the lock file says, unless they are there already.
 *
 * @returns {Promise<void>}
 * @throws {Error} When the installation fails; its output has been shown.
 */
export async function installDependencies() {
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === state()) {
    doing("dependencies: as pnpm-lock.yaml says");
    return;
  }
  doing("dependencies: installing as pnpm-lock.yaml says (the first time takes a minute)");
  const since = Date.now();
  const args = ["install", "--frozen-lockfile", "--prefer-offline", "--config.confirm-modules-purge=false"];
  const { ok } = await pnpm([...args, "--reporter=append-only"], { show: true });
  if (!ok) throw new Error("The dependencies could not be installed.");
  writeFileSync(STAMP, state());
  done("installed", since);
}

/** Changes with the lock file, with what has been installed since, and with Node's ABI. */
function state() {
  const hash = createHash("sha256").update(process.versions.modules);
  for (const file of [LOCK_FILE, INSTALLED_LOCK_FILE]) hash.update(existsSync(file) ? readFileSync(file) : "");
  return hash.digest("hex");
}
