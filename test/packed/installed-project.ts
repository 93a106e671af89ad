import { execFile } from "node:child_process";
import { mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { packPackages } from "../../scripts/packing/pack-packages.mjs";
import { ROOT } from "../../scripts/setup/workspace.mjs";

const execute = promisify(execFile);

/** What is in npm's cache is taken from there. */
const NPM_OPTIONS = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];

/** What npm says when it has no network. */
const OFFLINE = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED)\b/;

/** How a command ended. */
export interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

/** A project outside of the workspace that has installed the tarballs of the packages. */
export class InstalledProject {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Packs every public package and installs the tarballs with npm.
   *
   * @returns null where npm reaches neither the registry nor a cache that has the dependencies, unless CI is set.
   * @throws {Error} When the tarballs cannot be installed.
   */
  static async create(): Promise<InstalledProject | null> {
    const project = new InstalledProject(await realpath(await mkdtemp(join(tmpdir(), "tsfunc-packed-"))));
    await project.write("package.json", JSON.stringify({ name: "outside", private: true, type: "module" }));
    const tarballs = await packPackages(join(project.folder, "tarballs"));
    const paths = tarballs.map((tarball) => `./tarballs/${basename(tarball)}`);
    const { ok, output } = await project.run("npm", ["install", ...NPM_OPTIONS, ...paths]);
    if (ok) return project;
    await project.remove();
    if (process.env.CI !== "true" && OFFLINE.test(output)) return null;
    throw new Error(`npm cannot install the tarballs:\n${output}`);
  }

  async write(file: string, text: string): Promise<void> {
    await writeFile(join(this.folder, file), text);
  }

  async read(file: string): Promise<string> {
    return await readFile(join(this.folder, file), "utf8");
  }

  /** Runs a command in the project's folder. */
  async run(command: string, args: readonly string[]): Promise<Outcome> {
    const options = { cwd: this.folder, shell: process.platform === "win32" };
    const run = execute(command, [...args], options);
    return await run.then(
      ({ stdout, stderr }) => ({ ok: true, output: stdout + stderr }),
      ({ stdout, stderr }) => ({ ok: false, output: `${stdout}${stderr}` }),
    );
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}

/** The first TypeScript example of the README. */
export async function readmeExample(): Promise<string> {
  const readme = await readFile(join(ROOT, "README.md"), "utf8");
  const example = /^```ts\n(.*?)^```$/ms.exec(readme)?.[1];
  if (example === undefined) throw new Error("README.md has no TypeScript example.");
  return example;
}
