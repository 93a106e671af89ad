import type { ModelInfo } from "@tsfunc/mlflow";
import { isTsfuncError, type Warning } from "@tsfunc/runtime/errors";
import { reportError } from "../../output/report-error.ts";
import type { Terminal } from "../../output/terminal.ts";
import { UsageError } from "../../output/usage-error.ts";
import type { ExitCode, OptionValues } from "../command.ts";

/** What keeps any model from being saved is no finding about this one. */
const NOT_THE_MODEL = /^TF(?:40(?:0[1267]|1)|5)/;

/** What is done, by the phases of saving and logging. */
const PHASES: Readonly<Record<string, string>> = {
  ...{ bundle: "Bundling the code", stage: "Writing files", run: "Running the example", describe: "Writing MLmodel" },
  ...{ replace: "Taking its place", create: "Making a logged model", link: "Linking it to the run" },
  ...{ upload: "Uploading", finalize: "Finishing the upload", register: "Registering" },
};

/** What saving tells on its way. */
export interface Listeners {
  readonly onWarning: (warning: Warning) => void;
  readonly onProgress: (phase: string) => void;
}

/**
 * Saves a model, and says how it went.
 *
 * @param save Saves it.
 * @param options `json`.
 * @param terminal Where it goes to.
 * @returns 1 when something is wrong with the model.
 */
export async function saveAndReport(
  save: (listeners: Listeners) => Promise<ModelInfo>,
  options: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  const json = options.json === true;
  const listeners: Listeners = {
    onWarning: ({ code, message }) =>
      terminal.say(`${terminal.said.warning("warning")} ${terminal.said.faint(`${code}:`)} ${message}`),
    onProgress: (phase) => terminal.progress(PHASES[phase] ?? phase),
  };
  try {
    report(await save(listeners), json, terminal);
    return 0;
  } catch (error) {
    if (error instanceof UsageError || (isTsfuncError(error) && NOT_THE_MODEL.test(error.code))) throw error;
    reportError(error, json, terminal);
    return 1;
  }
}

function report(info: ModelInfo, json: boolean, terminal: Terminal): void {
  if (json) {
    terminal.printJson(info);
    return;
  }
  const { modelUri, modelId, runId, registeredModelVersion, signature } = info;
  const facts = { model: modelUri, "model id": modelId, run: runId, version: registeredModelVersion };
  for (const [name, fact] of Object.entries(facts)) {
    if (fact !== null) terminal.print(`${terminal.printed.faint(name.padEnd(9))}  ${fact}`);
  }
  terminal.print(signature === null ? `${terminal.printed.faint("signature")}  none` : String(signature));
}
