import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inject } from "vitest";
import { manifestOf } from "../../scripts/setup/workspace.mjs";
import { installPackages } from "../build-tools/install-packages.ts";
import { type Outcome, runProgram } from "./run-program.ts";

/** Takes the first model of a project, calls it, and prints what it answers and refuses. */
const MAIN = `import { isTsfuncError, predictOf } from "@tsfunc/runtime";
import ChatModel from "./modelEXTENSION";

const predict = predictOf(new ChatModel());
const answers = predict([{ role: "user", content: "Hello" }]);
let refused = "";
try {
  predict(JSON.parse('[{ "role": "nobody" }]'));
} catch (error) {
  if (isTsfuncError(error)) refused = error.code;
}
console.log(JSON.stringify({ answers, refused }));
`;

/** What that prints where the types of the model are there. */
export const ANSWERS = '{"answers":["user: Hello"],"refused":"TF2100"}\n';

/** A folder outside of the workspace, with the packages as they would be published; the projects in it share what is installed. */
export class Starters {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<Starters> {
    const starters = new Starters(await realpath(await mkdtemp(join(tmpdir(), "tsfunc-starters-"))));
    await installPackages(starters.folder, inject("tarballs"));
    return starters;
  }

  /** Makes the commands of installed packages known to scripts of package.json. */
  async linkCommands(packages: readonly string[]): Promise<void> {
    const modules = join(this.folder, "node_modules");
    await mkdir(join(modules, ".bin"), { recursive: true });
    for (const name of packages) {
      const { bin = {} } = manifestOf(join(modules, name));
      for (const [command, path] of Object.entries(typeof bin === "string" ? { [name]: bin } : bin)) {
        await symlink(join("..", name, String(path)), join(modules, ".bin", command));
      }
    }
  }

  /** A project in it, of files that are there or are written. */
  async project(name: string, files: Readonly<Record<string, string>> = {}): Promise<Starter> {
    const starter = new Starter(join(this.folder, name));
    await mkdir(starter.folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) await starter.write(file, text);
    return starter;
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}

/** A project that tsfunc is added to. */
export class Starter {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async write(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.folder, file)), { recursive: true });
    await writeFile(join(this.folder, file), text);
  }

  /** Writes the module that calls the model in place of what the starter has. */
  async writeMain(file: string, extension: string): Promise<void> {
    await this.write(file, MAIN.replace("EXTENSION", extension));
  }

  /** All its files with their texts. */
  async texts(): Promise<Readonly<Record<string, string>>> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await readFile(file, "latin1")])));
  }

  tsfunc(args: readonly string[]): Promise<Outcome> {
    return this.node([join(this.folder, "../node_modules/tsfunc/dist/bin.js"), ...args]);
  }

  node(args: readonly string[]): Promise<Outcome> {
    return this.run(process.execPath, args);
  }

  /** Adds tsfunc at a terminal, where a key is pressed. */
  atTerminal(key: string): Promise<Outcome> {
    const command = `stty cols 100; exec ${process.execPath} ../node_modules/tsfunc/dist/bin.js init`;
    return runProgram("script", ["-qec", command, "/dev/null"], { folder: this.folder, input: key });
  }

  /** Runs a script of its package.json. */
  script(name: string): Promise<Outcome> {
    return this.run("npm", ["run", "--silent", name]);
  }

  run(program: string, args: readonly string[]): Promise<Outcome> {
    return runProgram(program, args, { folder: this.folder });
  }
}
