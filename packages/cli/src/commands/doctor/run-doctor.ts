import { count } from "../../output/count.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { ExitCode, OptionValues } from "../command.ts";
import { readProject } from "../init/project/read-project.ts";
import { findBuildTool } from "../init/tools/build-tools.ts";
import { checkBuildTool } from "./checks/check-build-tool.ts";
import { checkPlugin } from "./checks/check-plugin.ts";
import { checkPython } from "./checks/check-python.ts";
import { checkTracking } from "./checks/check-tracking.ts";
import { checkNode, checkPackages, checkTypeScript } from "./checks/check-versions.ts";
import type { Finding, Status } from "./finding.ts";

/**
 * Checks what tsfunc needs, in the project in the working directory.
 *
 * @param options `json`.
 * @param terminal Where the findings go to.
 * @returns 1 when something is in the way.
 * @throws {UsageError} When there is no project.
 */
export async function runDoctor(options: OptionValues, terminal: Terminal): Promise<ExitCode> {
  const findings = await findingsOf(terminal);
  const countOf = (status: Status): number => findings.filter((one) => one.status === status).length;
  const [problems, warnings] = [countOf("problem"), countOf("warning")];
  if (options.json === true) terminal.printJson({ problems, warnings, findings });
  else {
    for (const one of findings) terminal.print(lineOf(one, terminal));
    terminal.say(`${count(problems, "problem")}, ${count(warnings, "warning")}.`);
  }
  return problems > 0 ? 1 : 0;
}

async function findingsOf(terminal: Terminal): Promise<readonly Finding[]> {
  const project = await readProject(process.cwd());
  const tool = findBuildTool(project);
  terminal.progress("Asking the build tool");
  const build = [await checkBuildTool(project, tool), await checkPlugin(project, tool)];
  terminal.progress("Asking the tracking server");
  const tracking = await checkTracking(process.env.MLFLOW_TRACKING_URI);
  terminal.progress("Asking Python");
  const python = await checkPython();
  return [checkNode(), ...checkPackages(project, tool), checkTypeScript(project), ...build, tracking, ...python];
}

function lineOf({ check, status, message, fix }: Finding, { printed }: Terminal): string {
  const style = { ok: printed.good, warning: printed.warning, problem: printed.error }[status];
  const line = `${style(status.padEnd(7))}  ${printed.faint(check.padEnd(23))}  ${message}`;
  return fix === null ? line : `${line}\n${" ".repeat(9)}${fix}`;
}
