import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { manifestOf, ROOT } from "../../scripts/setup/workspace.mjs";
import { CliProject } from "./cli-project.ts";

const COMMANDS = [
  ...[
    "build",
    "check",
    "codegen",
    "diff",
    "doctor",
    "emit",
    "export",
    "infer",
    "init",
    "inspect",
    "log",
    "patch",
    "playground",
    "predict",
    "serve",
  ],
  "validate",
];
const MANIFEST = join(ROOT, "packages/cli");

let project: CliProject;
beforeAll(async () => {
  project = await CliProject.create("models");
});
afterAll(() => project.remove());

describe("help", () => {
  test("lists the commands", async () => {
    const { code, stdout, stderr } = await project.tsfunc([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, "m"));
    expect((await project.tsfunc(["--help"])).stdout).toBe(stdout);
  });

  test.each([
    ["build", ["--output <folder>", "--input-example <file>", "--watch", "--json", "$ tsfunc build src/model.ts"]],
    ["doctor", ["--json", "$ tsfunc doctor"]],
    ["init", ["--tool <name>", "--yes", "--json", "$ tsfunc init --yes"]],
    ["log", ["--name <name>", "--register <name>", "--alias <names>", "--json", "$ tsfunc log src/model.ts"]],
    ["check", ["--project <file>", "--config <file>", "--watch", "--json", "$ tsfunc check src/chat-model.ts"]],
    ["codegen", ["--output <file>", "--types", "--int64 <type>", "--check", "--json", "$ tsfunc codegen models/chat"]],
    ["diff", ["--fail-on <impact>", "--markdown", "--json", "$ tsfunc diff models/chat-1 models/chat-2"]],
    ["emit", ["--check", "--watch", "--json", "$ tsfunc emit src"]],
    ["export", ["--format <format>", "--part <part>", "--target <target>", "--json", "$ tsfunc export models/chat"]],
    ["infer", ["--format <format>", "--from <format>", "--name <name>", "--json", "$ tsfunc infer data.jsonl"]],
    ["inspect", ["--json", "$ tsfunc inspect models/chat"]],
    ["validate", ["--input <file>", "--json", "$ tsfunc validate models/chat"]],
    ["patch", ["--project <file>", "--dry-run", "--json", "$ tsfunc patch dist"]],
    ["predict", ["--model <uri>", "--output <file>", "--workers <count>", "--json", "$ tsfunc predict -m models/chat"]],
    ["serve", ["--model <uri>", "--workers <count>", "--dockerfile", "$ tsfunc serve -m ./model"]],
  ])("of %s has its options and examples", async (command, texts) => {
    const { code, stdout } = await project.tsfunc([command, "--help"]);
    expect(code).toBe(0);
    for (const text of texts) expect(stdout).toContain(text);
  });

  test("of the package is what the CLI has", async () => {
    const page = readFileSync(join(ROOT, "docs/cli.md"), "utf8");
    for (const command of COMMANDS) {
      const { stdout } = await project.tsfunc([command, "--help"]);
      expect(page).toContain(`## tsfunc ${command}`);
      for (const [flag] of stdout.matchAll(/--(?!help|version)[a-z-]+/g)) expect(page, command).toContain(flag);
    }
  });

  test("has a version", async () => {
    const { code, stdout } = await project.tsfunc(["--version"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining(manifestOf(MANIFEST).version) });
  });
});

describe("a wrong command line ends with 2", () => {
  test.each([
    [["chekc"], "Unknown command `chekc`. Did you mean `check`?"],
    [["deploy-everything"], "Unknown command `deploy-everything`."],
    [["check", "--jsn"], "Unknown option `--jsn`. Did you mean `--json`?"],
    [["patch", "dist", "--dryrun"], "Unknown option `--dryrun`. Did you mean `--dry-run`?"],
    [["emit", "--watch=false", "--chek"], "Unknown option `--chek`. Did you mean `--check`?"],
    [["--jsno"], "Unknown option `--jsno`."],
    [["check", "missing.ts"], "No such file or folder: `missing.ts`."],
    [["emit", "missing"], "No such file or folder: `missing`."],
    [["patch", "missing"], "No such file or folder: `missing`."],
    [["serve"], "Which model? Name its path with `--model`."],
    [["serve", "-m", "missing"], "No such folder: `missing`."],
    [["serve", "-m", ".", "--port", "http"], "`--port` is a whole number, received `http`."],
    [["serve", "-m", ".", "--nan", "zero"], "`--nan` is bare or null, received `zero`."],
    [["check", "--project", "tsconfig.other.json"], "No such file: `tsconfig.other.json`, which `--project` names."],
    [["check", "--project"], "option `-p, --project <file>` value is missing"],
    [["patch"], "missing required args for command `patch <...paths>`"],
    [["emit", "--check", "--watch"], "`--check` writes nothing, so there is nothing to `--watch`."],
  ])("tsfunc %s", async (args, message) => {
    const { code, stdout, stderr } = await project.tsfunc(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`error ${message}`);
    expect(stderr).toContain("tsfunc --help");
  });
});

describe("nobody reads", () => {
  test.each([
    [["check", "src", "--json"]],
    [["emit", "src", "--check", "--json"]],
    [["patch", "src", "--dry-run", "--json"]],
    [["init", "--tool", "node", "--json"]],
    [["doctor", "--json"]],
    [["serve", "-m", ".", "--dockerfile"]],
  ])("tsfunc %j keeps its exit code", async (args) => {
    const { code } = await project.tsfunc(args);
    expect(await project.tsfuncUnread(args)).toEqual({ code, stderr: expect.not.stringContaining("EPIPE") });
  });
});

describe("colours", () => {
  const ESCAPE = "\u001b[";

  test.each([
    ["are off where no terminal is", {}, false],
    ["are on with FORCE_COLOR", { FORCE_COLOR: "1" }, true],
    ["are off with FORCE_COLOR=0", { FORCE_COLOR: "0" }, false],
    ["are on with FORCE_COLOR, whatever NO_COLOR says", { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
  ])("%s", async (_, env, expected) => {
    const { stderr } = await project.tsfunc(["unknown"], env);
    expect(stderr.includes(ESCAPE)).toBe(expected);
  });
});
