import { choiceOption } from "../../config/options.ts";
import { count } from "../../output/count.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { ExitCode, OptionValues } from "../command.ts";
import { confirmed } from "./confirmed.ts";
import { applyEdits } from "./edits/apply-edits.ts";
import { coloredDiff, diffText } from "./edits/diff-text.ts";
import type { HandWork, Plan } from "./edits/plan.ts";
import { planProject } from "./edits/plan-project.ts";
import { findPackageManager, type PackageManager } from "./project/package-manager.ts";
import { type Project, readProject } from "./project/read-project.ts";
import { findTestRunner } from "./project/test-runner.ts";
import { BUILD_TOOLS, findBuildTool } from "./tools/build-tools.ts";

/** A project, and what is to be done with it. */
interface Setup {
  readonly project: Project;
  readonly tool: string;
  readonly testRunner: string | null;
  readonly packageManager: PackageManager;
  readonly plan: Plan;
}

/**
 * Adds tsfunc to the project in the working directory.
 *
 * @param options `tool`, `yes`, `json`.
 * @param terminal Where diff and talk go to.
 * @returns 1 when something is left to do: edits that nobody has agreed to, or what has to be done by hand.
 * @throws {UsageError} When there is no project.
 */
export async function runInit(options: OptionValues, terminal: Terminal): Promise<ExitCode> {
  const setup = await setupOf(options);
  const { edits, byHand } = setup.plan;
  if (options.json !== true) show(setup, terminal);
  const isApplied =
    edits.length > 0 && (options.yes === true || (options.json !== true && (await confirmed(edits.length))));
  if (isApplied) await applyEdits(setup.project.folder, edits);
  if (options.json === true) terminal.printJson(asJson(setup, isApplied));
  else terminal.say(outcome(setup, isApplied));
  return (edits.length === 0 || isApplied) && byHand.length === 0 ? 0 : 1;
}

async function setupOf(options: OptionValues): Promise<Setup> {
  const names = BUILD_TOOLS.map(({ name }) => name);
  const named = choiceOption("--tool", options.tool, names);
  const project = await readProject(process.cwd());
  const tool = BUILD_TOOLS.find(({ name }) => name === named) ?? findBuildTool(project);
  return {
    ...{ project, tool: tool.name, testRunner: findTestRunner(project) },
    packageManager: await findPackageManager(project.folder),
    plan: await planProject(project, tool),
  };
}

function show({ tool, testRunner, packageManager, plan }: Setup, terminal: Terminal): void {
  const found = [`build tool ${tool}`, `package manager ${packageManager.name}`];
  terminal.say([...found, ...(testRunner === null ? [] : [`tests by ${testRunner}`])].join(", "));
  for (const edit of plan.edits) terminal.print(coloredDiff(edit, terminal.printed));
  for (const work of plan.byHand) terminal.say(handWorkText(work, terminal));
}

function handWorkText({ file, reason, lines }: HandWork, { said }: Terminal): string {
  return [`${said.warning("by hand")} ${file}: ${reason}:`, ...lines.map((line) => `  ${line}`)].join("\n");
}

function outcome({ plan: { edits, byHand }, packageManager }: Setup, isApplied: boolean): string {
  const rest = byHand.length === 0 ? "" : ` ${count(byHand.length, "file")} to edit by hand, see above.`;
  if (edits.length === 0) return rest === "" ? "Nothing to do: the project has all that tsfunc needs." : rest.trim();
  if (!isApplied) return `Nothing was changed; \`tsfunc init --yes\` makes the edits.${rest}`;
  return `${count(edits.length, "file")} written.${rest} Next: \`${packageManager.install}\`, then \`npx tsfunc check\`.`;
}

function asJson({ tool, testRunner, packageManager, plan }: Setup, applied: boolean): unknown {
  const edits = plan.edits.map((edit) => ({
    ...{ file: edit.file, state: edit.before === null ? "new" : "changed" },
    diff: diffText(edit),
  }));
  const next = edits.length > 0 ? [packageManager.install] : [];
  return { tool, testRunner, packageManager: packageManager.name, applied, edits, byHand: plan.byHand, next };
}
