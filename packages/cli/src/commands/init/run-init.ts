import type { Terminal } from "../../output/terminal.ts";
import type { ExitCode, OptionValues } from "../command.ts";
export async function runInit(_: OptionValues, __: Terminal): Promise<ExitCode> {
  return 0;
}
