import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import { manifestOf } from "../../scripts/setup/workspace.mjs";
import { type Outcome, runNode } from "./run-node.ts";
import { RunningNode } from "./running-node.ts";

const FIXTURE = fileURLToPath(new URL("fixtures/project", import.meta.url));

/** What the build tools are configured with does not belong to the project, and neither does one model: the build tool alone meets it. */
const TSCONFIG = {
  compilerOptions: {
    target: "ES2022",
    module: "NodeNext",
    lib: ["ES2023", "ESNext.Decorators"],
    types: [],
    skipLibCheck: true,
    strict: true,
    resolveJsonModule: true,
    allowImportingTsExtensions: true,
    noEmit: true,
  },
  include: ["*.ts", "*.mts"],
  exclude: ["unusable.ts", "*.config.ts", "*.test.ts"],
};

/** A copy of `fixtures/project` outside of the workspace, with a tsconfig.json; the packages are installed in the folder above. */
export class Project {
  readonly folder: string;

  readonly #node: string | undefined;

  private constructor(folder: string, node: string | undefined) {
    this.folder = folder;
    this.#node = node;
  }

  /** Makes a project whose files are compiled with these options, and whose commands are run by this Node. */
  static async create(compilerOptions: object, node?: string): Promise<Project> {
    const project = new Project(await mkdtemp(join(inject("projects"), "project-")), node);
    const tsconfig = { ...TSCONFIG, compilerOptions: { ...TSCONFIG.compilerOptions, ...compilerOptions } };
    await cp(FIXTURE, project.folder, { recursive: true });
    await project.write("tsconfig.json", JSON.stringify(tsconfig));
    return project;
  }

  /** The script behind a command that a package installs. */
  static command(name: string, from: string = name): string {
    const installed = join(inject("projects"), "node_modules", from);
    const { bin = {} } = manifestOf(installed);
    return join(installed, typeof bin === "string" ? bin : String(bin[name]));
  }

  /** Installs a package by another name than that of all projects. */
  async install(name: string, from: string): Promise<void> {
    await mkdir(join(this.folder, "node_modules"), { recursive: true });
    const target = join(inject("projects"), "node_modules", from);
    await symlink(target, join(this.folder, "node_modules", name), "junction");
  }

  async write(file: string, text: string): Promise<void> {
    await writeFile(join(this.folder, file), text);
  }

  async read(file: string): Promise<string> {
    return await readFile(join(this.folder, file), "utf8");
  }

  /** Where a text stands in a file, as stack traces and diagnostics write it: `model.ts:3:7`. */
  async placeOf(text: string, file: string): Promise<string> {
    const before = (await this.read(file)).split(text)[0]?.split("\n") ?? [];
    return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  }

  /** The same without the column, which minifiers move: `model.ts:3:`. */
  async lineOf(text: string, file: string): Promise<string> {
    return (await this.placeOf(text, file)).replace(/\d+$/, "");
  }

  /** Runs Node in the project's folder: one command after the other, until one fails. */
  async run(...commands: readonly (readonly string[])[]): Promise<Outcome> {
    let outcome: Outcome = { ok: true, output: "" };
    for (const command of commands) {
      const { ok, output } = await runNode(command, this.folder, this.#node);
      outcome = { ok, output: outcome.output + output };
      if (!ok) break;
    }
    return outcome;
  }

  /** Starts Node in the project's folder. */
  start(command: readonly string[]): RunningNode {
    return new RunningNode(command, this.folder);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}
