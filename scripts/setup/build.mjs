import { pnpm } from "./pnpm.mjs";
import { doing, done } from "./progress.mjs";

/**
 * Builds every package.
 *
 * @returns {Promise<void>}
 * @throws {Error} When a package does not build; the build's output is in the message.
 */
export async function buildPackages() {
  doing("build: building the packages");
  const since = Date.now();
  const { ok, output } = await pnpm(["run", "build"]);
  if (!ok) throw new Error(`The packages do not build.\n\n${output}`);
  done("built", since);
}
