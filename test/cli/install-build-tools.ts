import { existsSync } from "node:fs";
import { lstat, mkdir, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../../scripts/setup/command.mjs";
import { ROOT } from "../../scripts/setup/workspace.mjs";

/** Build tools without a plugin of ours. */
const DEPENDENCIES = {
  "@babel/core": "^7.29.0",
  "@babel/plugin-proposal-decorators": "^7.29.0",
  "@babel/preset-env": "^7.29.0",
  "@babel/preset-typescript": "^7.28.0",
  "@swc/core": "^1.16.0",
  "@swc/jest": "^0.2.39",
  "@types/react": "^19.2.0",
  "babel-jest": "^30.5.0",
  bun: "^1.4.5",
  deno: "^2.9.6",
  jest: "^30.5.0",
  next: "^16.4.0",
  react: "^19.2.0",
  "react-dom": "^19.2.0",
  tsx: "^4.23.0",
};

/** What makes starter projects, and what these need beside the build tools of the workspace. */
const STARTERS = {
  "@rsbuild/core": "^2.1.13",
  // Later releases name a package that is not there.
  "create-rsbuild": "2.1.13",
  "create-rspack": "^2.2.3",
  "create-vite": "^9.3.0",
};

const OFFLINE = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED)\b/;

/**
 * Installs the build tools once, beside the workspace's own packages.
 *
 * @returns Their folder, or null where npm reaches neither the registry nor a cache that has them, unless CI is set.
 * @throws {Error} When they cannot be installed.
 */
export async function installBuildTools(): Promise<string | null> {
  return await install(join(ROOT, ".cache/cli-builds"), DEPENDENCIES);
}

/** Installs what makes starter projects, in the same way. */
export async function installStarters(): Promise<string | null> {
  return await install(join(ROOT, ".cache/cli-starters"), STARTERS);
}

async function install(folder: string, dependencies: Readonly<Record<string, string>>): Promise<string | null> {
  const manifest = JSON.stringify({ private: true, dependencies });
  const marker = join(folder, "node_modules/.installed");
  if (existsSync(marker) && (await readFile(marker, "utf8")) === manifest) return folder;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), manifest);
  const options = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error", "--no-package-lock"];
  const { ok, output } = await runCommand("npm", ["install", ...options], { cwd: folder });
  if (ok) {
    await writeFile(marker, manifest);
    return folder;
  }
  if (process.env.CI !== "true" && OFFLINE.test(output)) return null;
  throw new Error(`npm cannot install the build tools:\n${output}`);
}

/** Makes the build tools known to a project, as links; what the project has already stays. */
export async function linkBuildTools(folder: string, project: string): Promise<void> {
  const [from, to] = [join(folder, "node_modules"), join(project, "node_modules")];
  for (const name of (await readdir(from)).filter((one) => !one.startsWith("."))) {
    if (!name.startsWith("@")) await link(join(from, name), join(to, name));
    else await linkScope(join(from, name), join(to, name));
  }
}

/** Packages of a scope that the project knows as one link become links of their own. */
async function linkScope(from: string, to: string): Promise<void> {
  const known = existsSync(to) ? await realpath(to) : null;
  if (known !== null && (await lstat(to)).isSymbolicLink()) await rm(to);
  await mkdir(to, { recursive: true });
  for (const scope of known === null || known === to ? [from] : [known, from]) {
    for (const name of await readdir(scope)) await link(join(scope, name), join(to, name));
  }
}

async function link(target: string, path: string): Promise<void> {
  if (!existsSync(path)) await symlink(target, path, "junction");
}
