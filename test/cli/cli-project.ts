import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import { installPackages } from "../build-tools/install-packages.ts";
import { collect, type Outcome, runProgram } from "./run-program.ts";

export type { Outcome } from "./run-program.ts";

const OPTIONS = {
  ...{ target: "ES2022", module: "NodeNext", lib: ["ES2023", "ESNext.Decorators"], types: ["node"] },
  ...{ skipLibCheck: true, strict: true, rootDir: "src", outDir: "dist" },
};

/** A project outside of the workspace that has installed the packages as they were built; its sources are in `src/`. */
export class CliProject {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Makes a project.
   *
   * @param fixture The folder under `fixtures/` that becomes its sources.
   * @param compilerOptions Those that are not the usual ones.
   * @param manifest What its package.json says more.
   */
  static async create(fixture: string, compilerOptions: object = {}, manifest: object = {}): Promise<CliProject> {
    const project = new CliProject(await realpath(await mkdtemp(join(tmpdir(), "tsfunc-cli-"))));
    const sources = fileURLToPath(new URL(`fixtures/${fixture}`, import.meta.url));
    await cp(sources, join(project.folder, "src"), { recursive: true });
    await project.write("package.json", JSON.stringify({ name: "models", private: true, type: "module", ...manifest }));
    const tsconfig = { compilerOptions: { ...OPTIONS, ...compilerOptions }, include: ["src"] };
    await project.write("tsconfig.json", JSON.stringify(tsconfig));
    await installPackages(project.folder, inject("tarballs"));
    return project;
  }

  async write(file: string, text: string): Promise<void> {
    await writeFile(join(this.folder, file), text);
  }

  async writeBytes(file: string, bytes: Uint8Array): Promise<void> {
    await writeFile(join(this.folder, file), bytes);
  }

  async read(file: string): Promise<string> {
    return await readFile(join(this.folder, file), "utf8");
  }

  /** Changes a text of a file. */
  async replace(file: string, text: string, by: string): Promise<void> {
    const before = await this.read(file);
    if (!before.includes(text)) throw new Error(`${file} has no ${text}`);
    await this.write(file, before.replace(text, by));
  }

  /** Where a text stands in a file: `src/models.ts:3:7`. */
  async placeOf(text: string, file: string): Promise<string> {
    const before = (await this.read(file)).split(text)[0]?.split("\n") ?? [];
    return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  }

  /** Runs the CLI. */
  tsfunc(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
    return this.node(["node_modules/tsfunc/dist/bin.js", ...args], env);
  }

  /** Starts the CLI, to be told to end, killed, or read by somebody else. */
  start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcessWithoutNullStreams {
    const base = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_NO_WARNINGS: "1" };
    const options = { cwd: this.folder, env: { ...base, ...env } };
    return spawn(process.execPath, ["node_modules/tsfunc/dist/bin.js", ...args], options);
  }

  /** Runs the CLI with a text on its standard input. */
  tsfuncWith(input: string, args: readonly string[]): Promise<Outcome> {
    return this.run(process.execPath, ["node_modules/tsfunc/dist/bin.js", ...args], {}, input);
  }

  /** Saves a model of the sources as a folder. */
  saveModel(source: string, options: Readonly<Record<string, unknown>>): Promise<Outcome> {
    const script = `import { saveModel } from "@tsfunc/mlflow"; await saveModel(${JSON.stringify({ model: source, ...options })});`;
    return this.node(["--input-type=module", "--eval", script]);
  }

  /** Logs a model of the sources to a local store in the project. */
  logModel(source: string, options: Readonly<Record<string, unknown>>): Promise<Outcome> {
    const script = `import { logModel } from "@tsfunc/mlflow"; await logModel(${JSON.stringify({ model: source, ...options })});`;
    return this.node(["--input-type=module", "--eval", script]);
  }

  /** Runs the CLI with a standard output that is closed before anything comes. */
  tsfuncUnread(args: readonly string[]): Promise<Pick<Outcome, "code" | "stderr">> {
    const child = spawn(process.execPath, ["node_modules/tsfunc/dist/bin.js", ...args], { cwd: this.folder });
    child.stdout.destroy();
    const stderr = collect(child.stderr);
    return new Promise((resolve) => {
      child.on("close", (code) => resolve({ code, stderr: stderr() }));
    });
  }

  /** Runs one of the installed versions of `tsc`; types are not its business here. */
  tsc(compiler: string): Promise<Outcome> {
    return this.node([`node_modules/${compiler}/bin/tsc`, "--noCheck", "-p", "."]);
  }

  /** Runs Node as a user would: nothing of the test run around it is in its environment. */
  node(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
    return this.run(process.execPath, args, env);
  }

  /** Runs another program in the same way. */
  run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}, input = ""): Promise<Outcome> {
    return runProgram(program, args, { folder: this.folder, env, input });
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}
