import { getModelInfo } from "@tsfunc/mlflow";
import { choiceOption } from "../../config/options.ts";
import { deliver, outputOptions } from "../../config/output-file.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { ExitCode, OptionValues } from "../command.ts";
import { clientSource } from "./client-source.ts";

/**
 * Generates types and a client.
 *
 * @param uris The URI of the model.
 * @param options `output`, `types`, `int64`, `check`, `json`.
 * @param terminal Where the source goes to when no file is named.
 * @returns 1 when `check` finds another file than would be written.
 */
export async function runCodegen(
  uris: readonly string[],
  options: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  const int64 = choiceOption("--int64", options.int64, ["number", "bigint"] as const) ?? "number";
  const output = outputOptions(options);
  const info = await getModelInfo(uris[0] ?? "");
  const source = await clientSource(info, { int64, client: options.types !== true });
  if (info.signature === null) terminal.say("The model has no signature: its input and output are `unknown`.");
  return await deliver(source, output, terminal);
}
